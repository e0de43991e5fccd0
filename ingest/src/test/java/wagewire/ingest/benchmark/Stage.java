package wagewire.ingest.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Map;
import wagewire.ingest.collect.CollectSettings;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestPostgres;
import wagewire.local.testing.TestTopics;

/** A collector with a real broker, in this process, and a real database, in another. */
final class Stage implements AutoCloseable {

  final HikariDataSource database;
  final Collector collector;
  private final ObservationPublisher kafka;
  private final Fetcher fetcher;

  Stage(FetchEnvironment environment) {
    String servers = TestKafka.shared().bootstrapServers();
    TestTopics.create(servers);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(TestPostgres.freshDatabase().dataSource());
    database = new HikariDataSource(pool);
    CrawlSchema.migrate(database);
    CrawlStore store = new CrawlStore(database);
    kafka = ObservationPublisher.open(Map.of("bootstrap.servers", servers));
    fetcher = new Fetcher(FetchSettings.standard("acme-test"), environment);
    collector =
        new Collector(
            store,
            new SnapshotPublisher(store, kafka),
            fetcher,
            CollectSettings.STANDARD,
            Clock.systemUTC());
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
    database.close();
  }
}
