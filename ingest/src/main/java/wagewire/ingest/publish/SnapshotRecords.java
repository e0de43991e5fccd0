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

  /** The most characters of all ids of a part, of up to three bytes each. */
  private static final int PART_CHARACTERS = 1_000_000;

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
    List<List<String>> parts = parts(ids);
    List<SnapshotObserved> records = new ArrayList<>();
    for (List<String> part : parts) {
      records.add(
          part(
              snapshot.status(), snapshot.outcome(), records.size() + 1, parts.size(), part, null));
    }
    return records;
  }

  private static List<List<String>> parts(List<String> ids) {
    List<List<String>> parts = new ArrayList<>();
    int from = 0;
    int characters = 0;
    for (int at = 0; at < ids.size(); at++) {
      characters += ids.get(at).length();
      boolean full = at - from == SnapshotObserved.PART_SIZE || characters > PART_CHARACTERS;
      if (full && at > from) {
        parts.add(ids.subList(from, at));
        from = at;
        characters = ids.get(at).length();
      }
    }
    parts.add(ids.subList(from, ids.size()));
    return parts;
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
