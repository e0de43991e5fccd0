package wagewire.warehouse.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.PostingEvent;
import wagewire.model.event.SnapshotObserved;

/**
 * A reference model: the runs and sightings of a set of snapshots, computed in the simplest way.
 */
final class PresenceModel {

  private final Map<Instant, Set<String>> moments = new TreeMap<>();
  private final Set<String> sightings = new TreeSet<>();
  private final String board;

  private PresenceModel(String board) {
    this.board = board;
  }

  /** Lines {@code board|listing|from|to} and {@code board|listing|seen}. */
  record Rows(Set<String> runs, Set<String> sightings) {}

  static Rows of(Collection<? extends PostingEvent> events) {
    Map<String, List<SnapshotObserved>> byBoard = new TreeMap<>();
    for (PostingEvent event : events) {
      if (event instanceof SnapshotObserved snapshot) {
        byBoard
            .computeIfAbsent(snapshot.board().toString(), board -> new ArrayList<>())
            .add(snapshot);
      }
    }
    Set<String> runs = new TreeSet<>();
    Set<String> sightings = new TreeSet<>();
    byBoard.forEach((board, records) -> {
      PresenceModel model = new PresenceModel(board);
      model.take(records);
      runs.addAll(model.runs());
      sightings.addAll(model.sightings);
    });
    return new Rows(runs, sightings);
  }

  private void take(List<SnapshotObserved> records) {
    Map<Long, Set<String>> shown = new HashMap<>();
    for (SnapshotObserved record : records) {
      shown.computeIfAbsent(record.snapshot(), number -> new HashSet<>()).addAll(present(record));
    }
    Map<Long, SnapshotObserved> byNumber = new HashMap<>();
    records.forEach(record -> byNumber.put(record.snapshot(), record));
    for (SnapshotObserved record : records) {
      switch (record.status()) {
        case COMPLETE, GONE -> show(record.finishedAt(), shown(record.snapshot(), shown));
        case UNCHANGED -> show(record.finishedAt(), shown(origin(record, byNumber), shown));
        case PARTIAL ->
            present(record)
                .forEach(id -> sightings.add(board + "|" + id + "|" + record.finishedAt()));
        case FAILED, HELD -> {}
      }
    }
  }

  private static Set<String> shown(long snapshot, Map<Long, Set<String>> shown) {
    return shown.getOrDefault(snapshot, Set.of());
  }

  /** The snapshot that a repeating one repeats in the end. */
  private static long origin(SnapshotObserved record, Map<Long, SnapshotObserved> byNumber) {
    Long sameAs = record.sameAs();
    SnapshotObserved repeated = sameAs == null ? null : byNumber.get(sameAs);
    return repeated == null ? record.snapshot() : origin(repeated, byNumber);
  }

  private void show(Instant moment, Set<String> ids) {
    moments.computeIfAbsent(moment, at -> new HashSet<>()).addAll(ids);
  }

  private Set<String> runs() {
    Set<String> ids = new TreeSet<>();
    moments.values().forEach(ids::addAll);
    Set<String> runs = new TreeSet<>();
    for (String id : ids) {
      Instant from = null;
      Instant to = null;
      for (var moment : moments.entrySet()) {
        if (moment.getValue().contains(id)) {
          from = from == null ? moment.getKey() : from;
          to = moment.getKey();
        } else if (from != null) {
          runs.add(line(id, from, to));
          from = null;
        }
      }
      if (from != null) {
        runs.add(line(id, from, null));
      }
    }
    return runs;
  }

  private String line(String id, Instant from, @Nullable Instant to) {
    return board + "|" + id + "|" + from + "|" + to;
  }

  private static List<String> present(SnapshotObserved record) {
    List<String> present = record.present();
    return present == null ? List.of() : present;
  }
}
