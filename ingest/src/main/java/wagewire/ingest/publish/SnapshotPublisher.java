package wagewire.ingest.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.CrawlStore.NextSnapshot;
import wagewire.ingest.store.KnownContent;
import wagewire.ingest.store.PublishedSnapshot;
import wagewire.ingest.store.PublishedSnapshot.ImportKey;
import wagewire.ingest.store.RemovedItems;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Sources;

/**
 * Publishes snapshots of fetches and imports: first new and changed listings, then presence; the
 * snapshot is recorded once Kafka has acknowledged all. After a failure nothing is recorded, so
 * that the next snapshot publishes it again. A fetch is not published when another one was recorded
 * meanwhile: its worker may have been suspended for hours.
 */
public final class SnapshotPublisher {

  private static final String LOST =
      "Kafka lost its records during the visit; the next visit reads the board again";

  private static final String OVERTAKEN =
      "another worker has visited the board meanwhile; nothing of this visit was published";

  private final CrawlStore store;
  private final ObservationPublisher kafka;
  private final SnapshotSender sender;
  private final Function<String, Optional<SourceTerms>> terms;
  private volatile RemovedItems forgotten = RemovedItems.NOTHING;

  public SnapshotPublisher(CrawlStore store, ObservationPublisher kafka) {
    this(store, kafka, Sources::find);
  }

  /**
   * @param terms of a platform, which decide whether texts are published
   */
  public SnapshotPublisher(
      CrawlStore store, ObservationPublisher kafka, Function<String, Optional<SourceTerms>> terms) {
    this.store = store;
    this.kafka = kafka;
    this.sender = new SnapshotSender(kafka);
    this.terms = terms;
  }

  /**
   * Must be called before a round of fetches or an import: checks that Kafka answers and is the
   * cluster recorded, and loads removed items.
   *
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE
   */
  public void prepare() {
    store.updateStream(kafka.identity());
    forgotten = store.forgotten();
  }

  /**
   * Publishes and records a snapshot, without its texts where its source's terms do not let them be
   * kept for good.
   *
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE; nothing is recorded then
   */
  public CollectReport publish(Snapshot observed) {
    Snapshot snapshot =
        terms.apply(observed.board().platform()).map(SourceTerms::keepsTexts).orElse(true)
            ? observed
            : observed.withoutTexts();
    if (snapshot.after() == null) {
      return publishImport(snapshot);
    }
    List<ContentItem> items = items(snapshot);
    NextSnapshot next =
        store.nextSnapshot(snapshot.board(), snapshot.finishedAt(), ContentItem.keys(items));
    BoardMemory before = next.before();
    if (snapshot.isOvertaken(before)) {
      return overtaken(snapshot);
    }
    SnapshotRecords records = new SnapshotRecords(snapshot, next.number());
    boolean everything =
        snapshot.status() == SnapshotStatus.COMPLETE && before.fullDue(snapshot.finishedAt());
    SnapshotDelta delta = SnapshotDelta.of(snapshot, items, next.known(), everything);
    boolean full = everything && snapshot.details().pending() == 0;
    return switch (snapshot.status()) {
      case COMPLETE -> publishComplete(records, delta, before, full);
      case PARTIAL, HELD ->
          finish(records, delta, records.present(snapshot.present()), snapshot.status());
      case UNCHANGED -> publishUnchanged(records, delta, before);
      case FAILED, GONE -> publishFailure(records, delta);
    };
  }

  private CollectReport publishComplete(
      SnapshotRecords records, SnapshotDelta delta, BoardMemory before, boolean full) {
    List<String> present = records.snapshot().present();
    Long sameAs = before.completeSnapshot();
    if (!full && delta.isNothing() && sameAs != null && same(present, before.present())) {
      return repeat(records, delta, sameAs);
    }
    sender.send(records, delta, records.present(present), forgotten);
    SnapshotStatus complete = SnapshotStatus.COMPLETE;
    return remember(records, delta, live(records, delta, complete, present, full), complete);
  }

  private CollectReport publishUnchanged(
      SnapshotRecords records, SnapshotDelta delta, BoardMemory before) {
    Long sameAs = before.completeSnapshot();
    return sameAs == null
        ? publishFailure(
            new SnapshotRecords(records.snapshot().failed(LOST), records.number()), delta)
        : repeat(records, delta, sameAs);
  }

  private CollectReport repeat(SnapshotRecords records, SnapshotDelta delta, long sameAs) {
    return finish(records, delta, List.of(records.unchanged(sameAs)), SnapshotStatus.UNCHANGED);
  }

  private CollectReport publishFailure(SnapshotRecords records, SnapshotDelta delta) {
    return finish(records, delta, List.of(records.nothingRead()), records.snapshot().status());
  }

  /** Sends and records a snapshot that does not become the board's complete one. */
  private CollectReport finish(
      SnapshotRecords records,
      SnapshotDelta delta,
      List<SnapshotObserved> presence,
      SnapshotStatus status) {
    sender.send(records, delta, presence, forgotten);
    return remember(records, delta, live(records, delta, status, null, false), status);
  }

  private CollectReport publishImport(Snapshot snapshot) {
    boolean complete = snapshot.status() == SnapshotStatus.COMPLETE;
    List<String> present = snapshot.present();
    ImportKey key = ImportKey.of(snapshot.board(), snapshot.finishedAt(), complete, present);
    List<ContentItem> items = items(snapshot);
    Map<String, KnownContent> known =
        store.known(snapshot.board(), snapshot.finishedAt(), ContentItem.keys(items));
    SnapshotDelta delta = SnapshotDelta.of(snapshot, items, known, false);
    if (delta.isNothing() && store.isImported(key)) {
      return report(snapshot, null, delta, snapshot.status());
    }
    SnapshotRecords records = new SnapshotRecords(snapshot, store.nextSnapshot(snapshot.board()));
    sender.send(records, delta, records.present(present), forgotten);
    return remember(
        records,
        delta,
        new PublishedSnapshot.Imported(
            snapshot.board(),
            records.number(),
            snapshot.finishedAt(),
            delta.contents(),
            key,
            delta.unread()),
        snapshot.status());
  }

  private List<ContentItem> items(Snapshot snapshot) {
    return ContentItem.of(snapshot).stream()
        .filter(item -> !forgotten.has(snapshot.board(), item.externalId()))
        .toList();
  }

  private CollectReport remember(
      SnapshotRecords records,
      SnapshotDelta delta,
      PublishedSnapshot published,
      SnapshotStatus status) {
    store.save(published);
    return report(records.snapshot(), records.number(), delta, status);
  }

  private static CollectReport overtaken(Snapshot snapshot) {
    return new CollectReport(
        snapshot.board(), snapshot.outcome(), snapshot.status(), null, 0, 0, 0, 0, OVERTAKEN);
  }

  private static PublishedSnapshot.Live live(
      SnapshotRecords records,
      SnapshotDelta delta,
      SnapshotStatus status,
      @Nullable List<String> present,
      boolean full) {
    Snapshot snapshot = records.snapshot();
    return new PublishedSnapshot.Live(
        snapshot.board(),
        records.number(),
        snapshot.finishedAt(),
        delta.contents(),
        status,
        outcome(snapshot, status),
        snapshot.note(),
        present,
        snapshot.validators(),
        snapshot.details().read(),
        snapshot.volume(),
        snapshot.yields(),
        full,
        delta.unread());
  }

  private static CollectReport report(
      Snapshot snapshot, @Nullable Long number, SnapshotDelta delta, SnapshotStatus status) {
    return new CollectReport(
            snapshot.board(),
            outcome(snapshot, status),
            status,
            number,
            delta.listings().size(),
            delta.unchanged(),
            delta.rejected(),
            delta.forgotten(),
            snapshot.note())
        .withTooLarge(delta.tooLarge().stream().map(Refusal::withoutOriginal).toList());
  }

  private static FetchOutcome outcome(Snapshot snapshot, SnapshotStatus status) {
    return status == SnapshotStatus.UNCHANGED ? FetchOutcome.UNCHANGED : snapshot.outcome();
  }

  private static boolean same(List<String> present, @Nullable List<String> before) {
    return before != null && Set.copyOf(present).equals(new HashSet<>(before));
  }
}
