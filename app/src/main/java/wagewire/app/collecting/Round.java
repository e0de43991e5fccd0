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
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.Pause;
import wagewire.ingest.fetch.RequestsPerHost;
import wagewire.ingest.ledger.SourceLedger;
import wagewire.ingest.publish.ObservationPublisher;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.store.CrawlSchema;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.Forgotten;
import wagewire.model.source.Sources;

/** Rounds of collecting with one set of connections. */
public final class Round implements AutoCloseable {

  private static final int REQUESTS_ELSEWHERE = 1;
  private static final int REQUESTS_ON_LOOPBACK = 8;

  private final CrawlStore store;
  private final ObservationPublisher kafka;
  private final Fetcher fetcher;
  private final Collector collector;

  /** Creates schema and topics where they are missing. */
  public Round(Servers servers, FetchSettings fetching, Clock clock) {
    TopicSetup.ensure(servers.kafkaObjects());
    CrawlSchema.migrate(servers.dataSource());
    new SourceLedger(servers.dataSource()).keep(Sources.all());
    this.store = new CrawlStore(servers.dataSource());
    this.kafka = ObservationPublisher.open(servers.kafka());
    this.fetcher =
        new Fetcher(
            fetching, new RequestsPerHost(REQUESTS_ELSEWHERE, REQUESTS_ON_LOOPBACK), Pause.SLEEP);
    this.collector =
        new Collector(
            store, new SnapshotPublisher(store, kafka), fetcher, CollectSettings.STANDARD, clock);
  }

  /** Visits each board once, but for those that were forgotten. */
  public List<CollectReport> collect(List<BoardEntry> boards, Consumer<CollectReport> progress) {
    Forgotten forgotten = store.forgotten();
    return collector.collect(
        boards.stream().filter(board -> !forgotten.has(board.board(), null)).toList(), progress);
  }

  @Override
  public void close() {
    fetcher.close();
    kafka.close();
  }
}
