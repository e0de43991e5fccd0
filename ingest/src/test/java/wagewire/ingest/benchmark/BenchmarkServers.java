package wagewire.ingest.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.ingest.collect.BoardFetchers;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.local.testing.TestPostgres;
import wagewire.model.event.Topics;
import wagewire.model.json.Json;

/** A collector with a real broker and database in separate processes. */
final class BenchmarkServers implements AutoCloseable {

  final HikariDataSource database;
  final Collector collector;
  private final HelperProcess broker;
  private final ObservationPublisher kafka;
  private final HttpFetcher fetcher;

  BenchmarkServers(FetchEnvironment environment) throws IOException {
    broker = HelperProcess.start(BrokerProcess.class);
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(TestPostgres.freshDatabase().dataSource());
    database = new HikariDataSource(pool);
    CrawlSchema.migrate(database);
    CrawlStore store = new CrawlStore(database);
    kafka =
        ObservationPublisher.open(
            settings(broker.line()), Topics.RETENTION_DAYS, Clock.systemUTC());
    fetcher = new HttpFetcher(FetchSettings.standard("acme-test"), environment);
    collector =
        new Collector(
            store,
            new SnapshotPublisher(store, kafka),
            BoardFetchers.all(fetcher),
            CollectSettings.STANDARD,
            Clock.systemUTC());
  }

  private static Map<String, String> settings(String line) {
    return Json.tree(line).properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().asString()));
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
    database.close();
    broker.close();
  }
}
