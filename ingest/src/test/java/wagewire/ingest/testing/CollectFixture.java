package wagewire.ingest.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.BoardFetchers;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.collect.ImportPublisher;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.lease.HostBoards;
import wagewire.ingest.lease.LeaseWorker;
import wagewire.ingest.lease.LeaseWorker.LeaseListener;
import wagewire.ingest.lease.LeaseWorker.LeaseSettings;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlStore;
import wagewire.local.testing.TestKafka;
import wagewire.local.testing.TestTopics;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Observation;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.event.Topics;
import wagewire.model.listing.PublishedListing;
import wagewire.model.source.SourceTerms;

/** Fixture of collecting: a server, a database of its own, the tests' Kafka. */
public final class CollectFixture implements AutoCloseable {

  private static final AtomicInteger TOKENS = new AtomicInteger();
  private static final AtomicInteger WORKERS = new AtomicInteger();

  public final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T06:00:00Z"));
  public final BoardServer server = new BoardServer();
  public final CrawlStore store;
  private final HikariDataSource database;
  private final ObservationPublisher kafka;
  private final SnapshotPublisher publisher;
  private final HttpFetcher fetcher;

  public CollectFixture() {
    this(Broker.CLIENTS);
  }

  /**
   * @param kafkaSettings overrides of client settings
   */
  public CollectFixture(Map<String, String> kafkaSettings) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(TestCrawlDatabase.fresh());
    database = new HikariDataSource(pool);
    store = new CrawlStore(database);
    kafka = ObservationPublisher.open(kafkaSettings, Topics.RETENTION_DAYS, Clock.systemUTC());
    publisher = new SnapshotPublisher(store, kafka);
    fetcher =
        new HttpFetcher(
            FetchSettings.standard("acme-test"),
            FetchEnvironment.real(TrustedHosts.of(server.address()), Clock.systemUTC())
                .withPause(_ -> {}));
  }

  /** Returns a board of the platform that no other test uses, served by the server. */
  public BoardEntry board(String platform) {
    Source source =
        new Source(
            platform, "acme" + TOKENS.incrementAndGet(), SourceKind.OWN, "Acme", null, false);
    return new BoardEntry(source, server.address());
  }

  /** Returns the board's path on the server, without query. */
  public static String path(BoardEntry entry) {
    String token = entry.source().token();
    return switch (entry.source().platform()) {
      case "greenhouse" -> "/v1/boards/" + token + "/jobs";
      case "lever" -> "/v0/postings/" + token;
      case "smartrecruiters" -> "/v1/companies/" + token + "/postings";
      default -> throw new IllegalArgumentException(entry.source().platform());
    };
  }

  public CollectReport collect(BoardEntry entry) {
    return collect(List.of(entry)).getFirst();
  }

  /** Collects once and advances the clock by an hour. */
  public List<CollectReport> collect(List<BoardEntry> entries) {
    return collect(entries, fetcher);
  }

  /** Collects once; all hosts of the web resolve to the server. */
  public List<CollectReport> collectFromWeb(BoardEntry... entries) {
    return collect(List.of(entries), web());
  }

  /** Collects once with the given fetcher. */
  public CollectReport collectBy(Fetcher fetching, BoardEntry entry) {
    return collect(List.of(entry), fetching).getFirst();
  }

  /** Returns a fetcher for which the server serves the whole web, each host as a folder. */
  public Fetcher web() {
    return new SingleServerWeb(fetcher, server);
  }

  public DataSource database() {
    return database;
  }

  /** Collects once with other settings. */
  public CollectReport collectAs(CollectSettings settings, BoardEntry entry) {
    return collect(List.of(entry), fetcher, settings).getFirst();
  }

  /** Collects once with other settings; boards may be left out. */
  public List<CollectReport> collectAll(CollectSettings settings, BoardEntry... entries) {
    return collect(List.of(entries), fetcher, settings);
  }

  /** Collects once under other terms of the platforms. */
  public void collectUnder(Function<String, Optional<SourceTerms>> terms, BoardEntry entry) {
    new Collector(
            store,
            new SnapshotPublisher(store, kafka, terms),
            BoardFetchers.all(fetcher),
            CollectSettings.STANDARD,
            clock)
        .collect(List.of(entry), _ -> {});
    clock.advance(Duration.ofHours(1));
  }

  private List<CollectReport> collect(List<BoardEntry> entries, Fetcher fetching) {
    return collect(entries, fetching, CollectSettings.STANDARD);
  }

  private List<CollectReport> collect(
      List<BoardEntry> entries, Fetcher fetching, CollectSettings settings) {
    Collector collector =
        new Collector(store, publisher, BoardFetchers.all(fetching), settings, clock);
    List<CollectReport> reports = collector.collect(entries, _ -> {});
    clock.advance(Duration.ofHours(1));
    return reports;
  }

  /** Returns a worker for the boards, which polls often. */
  public LeaseWorker lease(List<BoardEntry> entries, LeaseListener listener) {
    Collector collector =
        new Collector(
            store, publisher, BoardFetchers.all(fetcher), CollectSettings.STANDARD, clock);
    return LeaseWorker.start(
        database,
        new LeaseWorker.SharedWork(
            HostBoards.of(entries, _ -> "the server"), collector, QuietRule.STANDARD),
        new LeaseSettings(Duration.ofDays(1), 4, Duration.ofMillis(20), Duration.ofMillis(200)),
        "worker " + WORKERS.incrementAndGet(),
        listener,
        new TickingClock(clock));
  }

  /** Executes a statement for which there is no method. */
  public int execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public ImportPublisher imports() {
    return new ImportPublisher(publisher);
  }

  /** Publishes a live snapshot with one listing, without checking Kafka first. */
  public void publishOne(BoardEntry entry) {
    publisher.publish(
        new Snapshot(
            entry.source(),
            clock.instant(),
            clock.instant(),
            SnapshotStatus.COMPLETE,
            FetchOutcome.OK,
            null,
            List.of(PublishedListing.builder("1", "Analyst").build()),
            List.of(),
            null,
            null,
            DetailCoverage.NONE,
            null,
            null,
            store.state(entry.board()).liveSnapshot()));
  }

  public List<Observation> observations(BoardEntry entry) {
    return recorded(Topics.OBSERVATIONS, entry.board(), Observation.class);
  }

  /** Returns titles of the listings published for the board, in order. */
  public List<String> titles(BoardEntry entry) {
    return observations(entry).stream()
        .filter(ListingObserved.class::isInstance)
        .map(record -> ((ListingObserved) record).listing().title())
        .toList();
  }

  public List<SnapshotObserved> snapshots(BoardEntry entry) {
    return observations(entry).stream()
        .filter(SnapshotObserved.class::isInstance)
        .map(SnapshotObserved.class::cast)
        .toList();
  }

  public List<Rejection> rejections(BoardEntry entry) {
    return recorded(Topics.REJECTIONS, entry.board(), Rejection.class);
  }

  private <T> List<T> recorded(String topic, BoardId board, Class<T> type) {
    return RecordedTopic.of(Broker.CLIENTS, topic, board, type);
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
    database.close();
    server.close();
  }

  private static final class Broker {

    static final Map<String, String> CLIENTS = start();

    private static Map<String, String> start() {
      Map<String, String> clients = TestKafka.shared().clientSettings();
      TestTopics.create(clients);
      return clients;
    }
  }
}
