package wagewire.app.collecting;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.ClockCheck;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.BoardFetchers.VisitSessions;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.collect.PlatformPacePolicy;
import wagewire.ingest.collect.QuietRule;
import wagewire.ingest.collect.RevisitPolicy;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.HttpFetcher;
import wagewire.ingest.fetch.address.GuardedDnsResolver.DnsLookup;
import wagewire.ingest.fetch.address.Origin;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.fetch.pace.StandardPacePolicy;
import wagewire.ingest.fetch.robots.RobotsStatus;
import wagewire.ingest.lease.HostBoards;
import wagewire.ingest.lease.LeaseWorker;
import wagewire.ingest.lease.LeaseWorker.LeaseListener;
import wagewire.ingest.lease.LeaseWorker.LeaseSettings;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.SourceLedger;
import wagewire.model.error.WagewireException;
import wagewire.model.source.Sources;
import wagewire.model.text.CountedNoun;

/** Collects boards in rounds over one set of connections. */
public final class CollectionRound implements AutoCloseable {

  private static final String KEYS = "WAGEWIRE_KEY_";

  private final TrustedHosts trusted = new TrustedHosts();
  private final PlatformPacePolicy pace =
      new PlatformPacePolicy(new StandardPacePolicy(DnsLookup.SYSTEM, trusted));
  private final Clock clock;
  private final DataSource database;
  private final boolean reachable;
  private final CrawlStore store;
  private final SourceLedger ledger;
  private final ObservationPublisher kafka;
  private final HttpFetcher fetcher;
  private final CollectSettings settings;
  private final CollectLimits limits;
  private final QuietRule quiet;

  /**
   * Creates schema and topics where they are missing.
   *
   * @param quiet rule for boards that show nothing of go-to-market
   * @param clock dates what is collected; requests are spaced by the machine's own clocks
   * @throws WagewireException WRONG_CLOCK
   */
  public CollectionRound(Servers servers, FetchSettings fetching, QuietRule quiet, Clock clock) {
    this(servers, fetching, quiet, CollectLimits.STANDARD, clock);
  }

  /**
   * Creates schema and topics where they are missing.
   *
   * @param quiet rule for boards that show nothing of go-to-market
   * @param clock dates what is collected; requests are spaced by the machine's own clocks
   */
  public CollectionRound(
      Servers servers, FetchSettings fetching, QuietRule quiet, CollectLimits limits, Clock clock) {
    ClockCheck.require(servers.dataSource(), Clock.systemUTC());
    servers.kafka().ensureTopics();
    CrawlSchema.migrate(servers.dataSource());
    this.clock = clock;
    this.database = servers.dataSource();
    this.reachable = fetching.hasContact();
    this.ledger = new SourceLedger(database);
    ledger.keep(Sources.all());
    this.store = new CrawlStore(database);
    this.kafka =
        ObservationPublisher.open(
            servers.kafka().settings(), servers.kafka().retentionDays(), Clock.systemUTC());
    this.fetcher =
        new HttpFetcher(fetching, FetchEnvironment.real(trusted, Clock.systemUTC()).withPace(pace));
    this.settings =
        CollectSettings.STANDARD
            .withKeys(platformKeys(System.getenv()))
            .withGoToMarket(GoToMarketTitles.onDemand())
            .withAnswers(limits.answers());
    this.limits = limits;
    this.quiet = quiet;
  }

  /**
   * Visits once each board that is due. Addresses in the catalogue are trusted, because the user
   * named them. Boards that wait for their platform's limit or after failures, and quiet boards
   * that are not due, are left out and reported in one line each, and so are boards that the
   * round's time does not suffice for.
   *
   * @param due told the number of boards first
   */
  public List<CollectReport> collect(
      List<BoardEntry> boards,
      IntConsumer due,
      Consumer<CollectReport> progress,
      Consumer<String> notes) {
    Collector collector = collector(settings.until(limits.begin()));
    RevisitPolicy.DueBoards parts =
        RevisitPolicy.DueBoards.of(reachable(boards), store, quiet, clock.instant());
    parts.due().forEach(pace::register);
    parts.lines().forEach(notes);
    due.accept(parts.due().size());
    List<CollectReport> reports = collector.collect(parts.due(), progress);
    int left = parts.due().size() - reports.size();
    if (left > 0) {
      notes.accept(
          CountedNoun.are(left, "board")
              + " not visited, as the round's time is over; they are the first of the next round");
    }
    keepLedger();
    return reports;
  }

  /**
   * Starts a worker that visits boards when they are due. Any number of workers may share the
   * boards.
   *
   * @param boards as {@link #reachable}
   * @param worker unique name of the worker
   * @param leasing clock for the ends of leases and the times of visits
   */
  public LeaseWorker lease(
      List<BoardEntry> boards,
      LeaseSettings settings,
      String worker,
      LeaseListener listener,
      Consumer<String> notes,
      Clock leasing) {
    boards.forEach(pace::register);
    quiet.count(boards, store.health(), leasing.instant()).line().ifPresent(notes);
    LeaseWorker.SharedWork work =
        new LeaseWorker.SharedWork(
            HostBoards.of(boards, pace::lane), collector(this.settings), quiet);
    return LeaseWorker.start(database, work, settings, worker, listener, leasing);
  }

  /** Stores the states of robots.txt files; workers call it often. */
  public void tidy() {
    keepLedger();
  }

  /** Returns API keys by platform, from variables such as {@code WAGEWIRE_KEY_USAJOBS}. */
  private static Map<String, String> platformKeys(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(KEYS) && !setting.getValue().isBlank())
        .collect(
            Collectors.toMap(
                setting -> setting.getKey().substring(KEYS.length()).toLowerCase(Locale.ROOT),
                setting -> setting.getValue().strip()));
  }

  private void keepLedger() {
    for (RobotsStatus status : fetcher.robotsStatuses()) {
      String platform = pace.platform(status.origin());
      if (platform != null) {
        ledger.save(platform, status);
      }
    }
  }

  private Collector collector(CollectSettings chosen) {
    return new Collector(
        store, new SnapshotPublisher(store, kafka), new VisitSessions(fetcher), chosen, clock);
  }

  /** Returns the boards; without a contact, only those at addresses that the user named. */
  public List<BoardEntry> reachable(List<BoardEntry> boards) {
    boards.forEach(this::trust);
    return boards.stream()
        .filter(entry -> reachable || (entry.baseUrl() != null && isTrusted(entry.baseUrl())))
        .toList();
  }

  /** Trusts the addresses of the catalogue; an address found on a page is not trusted. */
  private void trust(BoardEntry board) {
    Stream.of(board.baseUrl(), board.website()).filter(Objects::nonNull).forEach(trusted::add);
  }

  private boolean isTrusted(URI address) {
    return trusted.has(Origin.of(address));
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
  }
}
