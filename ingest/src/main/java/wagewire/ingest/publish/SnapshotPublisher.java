package wagewire.ingest.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.CrawlStore;
import wagewire.ingest.store.state.BoardMemory;
import wagewire.ingest.store.state.ImportKey;
import wagewire.ingest.store.state.KnownContent;
import wagewire.ingest.store.state.NextSnapshot;
import wagewire.ingest.store.state.PublishedSnapshot;
import wagewire.ingest.store.state.RemovedItems;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;
import wagewire.model.event.Topics;

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
  private volatile RemovedItems forgotten = RemovedItems.NOTHING;

  public SnapshotPublisher(CrawlStore store, ObservationPublisher kafka) {
    this.store = store;
    this.kafka = kafka;
  }

  /**
   * Must be called before a round of fetches or an import: checks that Kafka answers and is the
   * cluster recorded, and loads removed items.
   *
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE
   */
  public void prepare() {
    store.keepStream(kafka.identity());
    forgotten = store.forgotten();
  }

  /**
   * Publishes and records a snapshot.
   *
   * @throws WagewireException KAFKA_UNREACHABLE or DATABASE_UNREACHABLE; nothing is recorded then
   */
  public SnapshotReport publish(Snapshot snapshot) {
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
    SnapshotDelta news = SnapshotDelta.in(snapshot, items, next.known(), everything);
    boolean full = everything && snapshot.details().pending() == 0;
    return switch (snapshot.status()) {
      case COMPLETE -> publishComplete(records, news, before, full);
      case PARTIAL, HELD -> publishPart(records, news);
      case UNCHANGED -> publishUnchanged(records, news, before);
      case FAILED, GONE -> publishFailure(records, news);
    };
  }

  private SnapshotReport publishComplete(
      SnapshotRecords records, SnapshotDelta news, BoardMemory before, boolean full) {
    List<String> present = records.snapshot().present();
    Long sameAs = before.completeSnapshot();
    if (!full && news.isNothing() && sameAs != null && same(present, before.present())) {
      return repeat(records, news, sameAs);
    }
    send(records, news, records.present(present));
    return remember(records, news, live(records, news, SnapshotStatus.COMPLETE, present, full));
  }

  private SnapshotReport publishPart(SnapshotRecords records, SnapshotDelta news) {
    Snapshot snapshot = records.snapshot();
    send(records, news, records.present(snapshot.present()));
    return remember(records, news, live(records, news, snapshot.status(), null, false));
  }

  private SnapshotReport publishUnchanged(
      SnapshotRecords records, SnapshotDelta news, BoardMemory before) {
    Long sameAs = before.completeSnapshot();
    return sameAs == null
        ? publishFailure(
            new SnapshotRecords(records.snapshot().failed(LOST), records.number()), news)
        : repeat(records, news, sameAs);
  }

  private SnapshotReport repeat(SnapshotRecords records, SnapshotDelta news, long sameAs) {
    send(records, news, List.of(records.unchanged(sameAs)));
    return remember(records, news, live(records, news, SnapshotStatus.UNCHANGED, null, false));
  }

  private SnapshotReport publishFailure(SnapshotRecords records, SnapshotDelta news) {
    send(records, news, List.of(records.nothingRead()));
    SnapshotStatus status = records.snapshot().status();
    return remember(records, news, live(records, news, status, null, false));
  }

  private SnapshotReport publishImport(Snapshot snapshot) {
    boolean complete = snapshot.status() == SnapshotStatus.COMPLETE;
    List<String> present = snapshot.present();
    ImportKey key = ImportKey.of(snapshot.board(), snapshot.finishedAt(), complete, present);
    List<ContentItem> items = items(snapshot);
    Map<String, KnownContent> known =
        store.known(snapshot.board(), snapshot.finishedAt(), ContentItem.keys(items));
    SnapshotDelta news = SnapshotDelta.in(snapshot, items, known, false);
    if (news.isNothing() && store.isImported(key)) {
      return report(snapshot, null, news, snapshot.status());
    }
    SnapshotRecords records = new SnapshotRecords(snapshot, store.nextSnapshot(snapshot.board()));
    send(records, news, records.present(present));
    return remember(
        records,
        news,
        new PublishedSnapshot.Imported(
            snapshot.board(),
            records.number(),
            snapshot.finishedAt(),
            news.contents(),
            key,
            news.unread()));
  }

  private List<ContentItem> items(Snapshot snapshot) {
    return ContentItem.of(snapshot).stream()
        .filter(item -> !forgotten.has(snapshot.board(), item.externalId()))
        .toList();
  }

  /** Sends presence last, so that Kafka never has it without its listings. */
  private void send(SnapshotRecords records, SnapshotDelta news, List<SnapshotObserved> presence) {
    BoardId board = records.snapshot().board();
    kafka.send(Topics.REJECTIONS, board, news.refusals().stream().map(records::rejection).toList());
    kafka.send(Topics.OBSERVATIONS, board, news.listings().stream().map(records::listing).toList());
    kafka.send(Topics.OBSERVATIONS, board, presence.stream().map(this::withoutForgotten).toList());
  }

  private SnapshotObserved withoutForgotten(SnapshotObserved part) {
    List<String> present = part.present();
    return present == null
        ? part
        : part.withPresent(
            present.stream().filter(id -> !forgotten.has(part.board(), id)).toList());
  }

  private SnapshotReport remember(
      SnapshotRecords records, SnapshotDelta news, PublishedSnapshot published) {
    store.save(published);
    SnapshotStatus status =
        switch (published) {
          case PublishedSnapshot.Live live -> live.status();
          case PublishedSnapshot.Imported _ -> records.snapshot().status();
        };
    return report(records.snapshot(), records.number(), news, status);
  }

  private static SnapshotReport overtaken(Snapshot snapshot) {
    return new SnapshotReport(
        snapshot.board(), null, 0, 0, 0, snapshot.status(), snapshot.outcome(), OVERTAKEN);
  }

  private static PublishedSnapshot.Live live(
      SnapshotRecords records,
      SnapshotDelta news,
      SnapshotStatus status,
      @Nullable List<String> present,
      boolean full) {
    Snapshot snapshot = records.snapshot();
    return new PublishedSnapshot.Live(
        snapshot.board(),
        records.number(),
        snapshot.finishedAt(),
        news.contents(),
        status,
        outcome(snapshot, status),
        snapshot.note(),
        present,
        snapshot.validators(),
        snapshot.details().read(),
        snapshot.volume(),
        full,
        news.unread());
  }

  private static SnapshotReport report(
      Snapshot snapshot, @Nullable Long number, SnapshotDelta news, SnapshotStatus status) {
    return new SnapshotReport(
        snapshot.board(),
        number,
        news.listings().size(),
        news.unchanged(),
        news.rejected(),
        status,
        outcome(snapshot, status),
        snapshot.note());
  }

  private static FetchOutcome outcome(Snapshot snapshot, SnapshotStatus status) {
    return status == SnapshotStatus.UNCHANGED ? FetchOutcome.UNCHANGED : snapshot.outcome();
  }

  private static boolean same(List<String> present, @Nullable List<String> before) {
    return before != null && Set.copyOf(present).equals(new HashSet<>(before));
  }
}
