package wagewire.app.collecting;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.TopicSetup;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.CollectReport;
import wagewire.ingest.collect.CollectSettings;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.collect.DueBoards;
import wagewire.ingest.collect.SourcePace;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.address.NameLookup;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.StandardPace;
import wagewire.ingest.lease.Lanes;
import wagewire.ingest.lease.LeaseListener;
import wagewire.ingest.lease.LeaseSettings;
import wagewire.ingest.lease.Leases;
import wagewire.ingest.ledger.SourceLedger;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.model.source.Sources;

/** Rounds of collecting with one set of connections. */
public final class Round implements AutoCloseable {

  private final TrustedHosts trusted = new TrustedHosts();
  private final SourcePace pace = new SourcePace(new StandardPace(NameLookup.SYSTEM, trusted));
  private final Clock clock;
  private final DataSource database;
  private final CrawlStore store;
  private final SourceLedger ledger;
  private final ObservationPublisher kafka;
  private final Fetcher fetcher;
  private final Collector collector;

  /**
   * Creates schema and topics where they are missing.
   *
   * @param clock dates what is collected; requests are spaced by the machine's own clocks
   */
  public Round(Servers servers, FetchSettings fetching, Clock clock) {
    TopicSetup.ensure(servers.kafkaObjects());
    CrawlSchema.migrate(servers.dataSource());
    this.clock = clock;
    this.database = servers.dataSource();
    this.ledger = new SourceLedger(database);
    ledger.keep(Sources.all());
    this.store = new CrawlStore(database);
    this.kafka = ObservationPublisher.open(servers.kafka());
    this.fetcher =
        new Fetcher(fetching, FetchEnvironment.real(trusted, Clock.systemUTC()).withPace(pace));
    CollectSettings settings = CollectSettings.STANDARD.withKeys(PlatformKeys.in(System.getenv()));
    this.collector =
        new Collector(store, new SnapshotPublisher(store, kafka), fetcher, settings, clock);
  }

  /**
   * Visits each board that is due once. Addresses that the catalogue gives boards are the user's
   * word. Boards that wait for their platform's limit, or for their failures to pass, are left out
   * and told of in one line.
   */
  public List<CollectReport> collect(
      List<BoardEntry> boards, Consumer<CollectReport> progress, Consumer<String> notes) {
    DueBoards parts = DueBoards.of(boards, store, clock.instant());
    know(parts.due());
    if (!parts.waiting().isEmpty()) {
      notes.accept(
          "%d boards wait: asked a short time ago, or failing again and again"
              .formatted(parts.waiting().size()));
    }
    List<CollectReport> reports = collector.collect(parts.due(), progress);
    keepLedger();
    return reports;
  }

  /**
   * Becomes one of any number of workers that visit the boards when they are due.
   *
   * @param worker a name that no other worker has
   */
  public Leases lease(
      List<BoardEntry> boards, LeaseSettings settings, String worker, LeaseListener listener) {
    know(boards);
    return Leases.start(
        database, Lanes.of(boards, pace::lane), settings, collector, worker, listener, clock);
  }

  /** Remembers what robots.txt files said until now. */
  public void keepLedger() {
    RobotsReadings.of(fetcher, pace).forEach(ledger::save);
  }

  private void know(List<BoardEntry> boards) {
    for (BoardEntry board : boards) {
      pace.know(board);
      if (board.baseUrl() != null) {
        trusted.add(board.baseUrl());
      }
    }
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
  }
}
