package wagewire.lab.market.collecting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.BoardFetchers;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestPostgres;
import wagewire.local.testing.TestTopics;
import wagewire.model.event.Topics;

/** The real collector with a database of its own and the tests' Kafka. */
final class CollectingBench implements AutoCloseable {

  private static final Map<String, String> BROKER = broker();

  private final TrustedHosts trusted = new TrustedHosts();
  private final HikariDataSource database;
  private final ObservationPublisher kafka;
  private final HttpFetcher fetcher;
  private final Collector collector;

  CollectingBench(Clock clock) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(TestPostgres.freshDatabase().dataSource());
    database = new HikariDataSource(pool);
    CrawlSchema.migrate(database);
    CrawlStore store = new CrawlStore(database);
    kafka = ObservationPublisher.open(BROKER, Topics.RETENTION_DAYS, Clock.systemUTC());
    fetcher =
        new HttpFetcher(
            MarketWalk.settings(),
            FetchEnvironment.real(trusted, Clock.systemUTC()).withPause(_ -> {}));
    collector =
        new Collector(
            store,
            new SnapshotPublisher(store, kafka),
            BoardFetchers.all(fetcher),
            CollectSettings.STANDARD,
            clock);
  }

  List<CollectReport> collect(List<BoardEntry> boards) {
    boards.stream().map(BoardEntry::baseUrl).filter(Objects::nonNull).forEach(trusted::add);
    return collector.collect(boards, _ -> {});
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
    database.close();
  }

  private static Map<String, String> broker() {
    Map<String, String> clients = TestKafka.shared().clientSettings();
    TestTopics.create(clients);
    return clients;
  }
}
