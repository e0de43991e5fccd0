package wagewire.app.collecting;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.TopicSetup;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.BoardFetching;
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
import wagewire.ingest.keep.KeepingFetching;
import wagewire.ingest.keep.KeptResponses;
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
  private final CrawlStore store;
  private final SourceLedger ledger;
  private final ObservationPublisher kafka;
  private final Fetcher fetcher;
  private final CollectSettings settings;
  private final @Nullable KeptResponses responses;

  /**
   * Creates schema and topics where they are missing.
   *
   * @param clock dates what is collected; requests are spaced by the machine's own clocks
   */
  public Round(Servers servers, FetchSettings fetching, Clock clock) {
    this(servers, fetching, clock, null);
  }

  /**
   * @param responses where answers are kept; null to keep none
   */
  public Round(
      Servers servers, FetchSettings fetching, Clock clock, @Nullable KeptResponses responses) {
    TopicSetup.ensure(servers.kafkaObjects());
    CrawlSchema.migrate(servers.dataSource());
    this.clock = clock;
    this.ledger = new SourceLedger(servers.dataSource());
    ledger.keep(Sources.all());
    this.store = new CrawlStore(servers.dataSource());
    this.kafka = ObservationPublisher.open(servers.kafka());
    this.fetcher =
        new Fetcher(fetching, FetchEnvironment.real(trusted, Clock.systemUTC()).withPace(pace));
    this.settings = CollectSettings.STANDARD.withKeys(PlatformKeys.in(System.getenv()));
    this.responses = responses;
  }

  /**
   * Visits each board that is due once. Addresses that the catalogue gives boards are the user's
   * word. Boards that wait for their platform's limit, or for their failures to pass, are left out
   * and told of in one line.
   */
  public List<CollectReport> collect(
      List<BoardEntry> boards, Consumer<CollectReport> progress, Consumer<String> notes) {
    BoardFetching fetching = fetching(notes);
    DueBoards parts = DueBoards.of(boards, store, clock.instant());
    for (BoardEntry board : parts.due()) {
      pace.know(board);
      if (board.baseUrl() != null) {
        trusted.add(board.baseUrl());
      }
    }
    if (!parts.waiting().isEmpty()) {
      notes.accept(
          "%d boards wait: asked a short time ago, or failing again and again"
              .formatted(parts.waiting().size()));
    }
    Collector collector =
        new Collector(store, new SnapshotPublisher(store, kafka), fetching, settings, clock);
    List<CollectReport> reports = collector.collect(parts.due(), progress);
    RobotsReadings.of(fetcher, pace).forEach(ledger::save);
    return reports;
  }

  /** Answers are kept from now on, where they are to be; those kept long enough are deleted. */
  private BoardFetching fetching(Consumer<String> notes) {
    KeptResponses folder = responses;
    if (folder == null) {
      return BoardFetching.all(fetcher);
    }
    folder.tryOut();
    folder.clean(store.forgotten(), clock.instant());
    return new KeepingFetching(fetcher, folder, store::forgotten, settings.keys(), clock, notes);
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
  }
}
