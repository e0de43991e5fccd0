package wagewire.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.Refusal;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.Rejection;
import wagewire.model.event.SnapshotObserved;
import wagewire.model.event.SnapshotStatus;

/** Writes the records of one numbered snapshot. */
record SnapshotRecords(Snapshot snapshot, long number) {

  ListingObserved listing(ContentItem.Listed item) {
    return new ListingObserved(
        ListingObserved.VERSION,
        snapshot.board(),
        number,
        snapshot.source(),
        item.key(),
        snapshot.finishedAt(),
        item.hash(),
        item.listing());
  }

  Rejection rejection(Refusal refusal) {
    return new Rejection(
        Rejection.VERSION,
        snapshot.board(),
        number,
        refusal.externalId(),
        snapshot.finishedAt(),
        Rejection.READER,
        refusal.reason(),
        refusal.message(),
        refusal.original());
  }

  /** Returns a snapshot that repeats an earlier one. */
  SnapshotObserved unchanged(long sameAs) {
    return part(SnapshotStatus.UNCHANGED, FetchOutcome.UNCHANGED, 1, 1, null, sameAs);
  }

  SnapshotObserved nothingRead() {
    return part(snapshot.status(), snapshot.outcome(), 1, 1, null, null);
  }

  /** Returns a snapshot with the ids present, in as many parts as needed. */
  List<SnapshotObserved> present(List<String> ids) {
    int parts = Math.max(1, Math.ceilDiv(ids.size(), SnapshotObserved.PART_SIZE));
    List<SnapshotObserved> records = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      int from = (part - 1) * SnapshotObserved.PART_SIZE;
      int to = Math.min(ids.size(), part * SnapshotObserved.PART_SIZE);
      records.add(
          part(snapshot.status(), snapshot.outcome(), part, parts, ids.subList(from, to), null));
    }
    return records;
  }

  private SnapshotObserved part(
      SnapshotStatus status,
      FetchOutcome outcome,
      int part,
      int parts,
      @Nullable List<String> present,
      @Nullable Long sameAs) {
    return new SnapshotObserved(
        SnapshotObserved.VERSION,
        snapshot.board(),
        number,
        snapshot.source(),
        snapshot.startedAt(),
        snapshot.finishedAt(),
        status,
        outcome,
        snapshot.announced(),
        snapshot.read(),
        part,
        parts,
        present,
        sameAs,
        snapshot.note());
  }
}
