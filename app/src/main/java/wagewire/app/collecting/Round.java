package wagewire.app.collecting;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import wagewire.app.connect.Servers;
import wagewire.app.pipeline.TopicSetup;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.collect.CollectReport;
import wagewire.ingest.collect.CollectSettings;
import wagewire.ingest.collect.Collector;
import wagewire.ingest.fetch.FetchEnvironment;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.address.TrustedHosts;
import wagewire.ingest.ledger.SourceLedger;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.Forgotten;
import wagewire.model.source.Sources;

/** Rounds of collecting with one set of connections. */
public final class Round implements AutoCloseable {

  private final TrustedHosts trusted = new TrustedHosts();
  private final CrawlStore store;
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
    new SourceLedger(servers.dataSource()).keep(Sources.all());
    this.store = new CrawlStore(servers.dataSource());
    this.kafka = ObservationPublisher.open(servers.kafka());
    this.fetcher = new Fetcher(fetching, FetchEnvironment.real(trusted, Clock.systemUTC()));
    this.collector =
        new Collector(
            store, new SnapshotPublisher(store, kafka), fetcher, CollectSettings.STANDARD, clock);
  }

  /**
   * Visits each board once, but for those that were forgotten. Addresses that the catalogue gives
   * boards are the user's word.
   */
  public List<CollectReport> collect(List<BoardEntry> boards, Consumer<CollectReport> progress) {
    Forgotten forgotten = store.forgotten();
    List<BoardEntry> wanted =
        boards.stream().filter(board -> !forgotten.has(board.board(), null)).toList();
    wanted.stream()
        .map(BoardEntry::baseUrl)
        .filter(Objects::nonNull)
        .forEach(trusted::add);
    return collector.collect(wanted, progress);
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
  }
}
