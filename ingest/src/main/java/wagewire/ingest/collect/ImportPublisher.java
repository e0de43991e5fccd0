package wagewire.ingest.collect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.publish.Snapshot;
import wagewire.ingest.publish.Snapshot.DetailCoverage;
import wagewire.ingest.publish.SnapshotPublisher;
import wagewire.ingest.read.Refusal;
import wagewire.model.board.Source;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.listing.PublishedListing;

/**
 * Publishes archived material as snapshots of the past. The live board's state is unchanged;
 * importing the same material again publishes nothing.
 */
public final class ImportPublisher {

  private final SnapshotPublisher publisher;

  /**
   * Checks once that Kafka is the cluster published to before.
   *
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE
   */
  public ImportPublisher(SnapshotPublisher publisher) {
    this.publisher = publisher;
    publisher.prepare();
  }

  /**
   * Publishes the listings of one board observed at one moment.
   *
   * @param observedAt truncated to milliseconds
   * @param complete whether it is the whole board, so that missing listings were absent
   * @param announced listings the board said it had; null when unknown
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE; nothing is recorded then
   */
  public CollectReport publish(
      Source source,
      Instant observedAt,
      boolean complete,
      @Nullable Integer announced,
      List<PublishedListing> listings,
      List<Refusal> refusals) {
    Snapshot snapshot =
        new Snapshot(
            source,
            observedAt,
            observedAt,
            complete ? SnapshotStatus.COMPLETE : SnapshotStatus.PARTIAL,
            outcome(complete, listings, refusals),
            announced,
            listings,
            refusals,
            null,
            null,
            DetailCoverage.NONE,
            null,
            null,
            null);
    return publisher.publish(snapshot);
  }

  private static FetchOutcome outcome(
      boolean complete, List<PublishedListing> listings, List<Refusal> refusals) {
    if (!complete) {
      return FetchOutcome.PARTIAL;
    }
    return listings.isEmpty() && refusals.isEmpty() ? FetchOutcome.EMPTY : FetchOutcome.OK;
  }
}
