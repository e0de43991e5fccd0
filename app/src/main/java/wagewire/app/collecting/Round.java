package wagewire.app.collecting;

import java.time.Clock;
import java.util.List;
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
import wagewire.model.source.Sources;

/** Rounds of collecting with one set of connections. */
public final class Round implements AutoCloseable {

  private final TrustedHosts trusted = new TrustedHosts();
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
    CrawlStore store = new CrawlStore(servers.dataSource());
    this.kafka = ObservationPublisher.open(servers.kafka());
    this.fetcher = new Fetcher(fetching, FetchEnvironment.real(trusted));
    this.collector =
        new Collector(
            store, new SnapshotPublisher(store, kafka), fetcher, CollectSettings.STANDARD, clock);
  }

  /** Visits each board once. Addresses that the catalogue gives boards are the user's word. */
  public List<CollectReport> collect(List<BoardEntry> boards, Consumer<CollectReport> progress) {
    for (BoardEntry board : boards) {
      if (board.baseUrl() != null) {
        trusted.add(board.baseUrl());
      }
    }
    return collector.collect(boards, progress);
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
  }
}
