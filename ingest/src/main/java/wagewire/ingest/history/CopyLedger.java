package wagewire.ingest.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.archive.LineFile;
import wagewire.ingest.history.CopyIndex.IndexedCopy;
import wagewire.ingest.history.HistoryPlan.WantedList;
import wagewire.model.time.IsoWeek;

/**
 * Remembers on disk which indexes were read and what became of their copies: a line each, whose
 * cells are divided by tabs. A line that was not written whole is dropped.
 */
final class CopyLedger implements AutoCloseable {

  private static final String INDEX = "index";
  private static final String KEPT = "kept";
  private static final String SHORTENED = "shortened";
  private static final String UNAVAILABLE = "unavailable";
  private static final int COPY = 3;

  private record ListWeek(String address, IsoWeek week) {}

  private record ReadIndex(IsoWeek first, IsoWeek last, Map<IsoWeek, IndexedCopy> copies) {}

  private final Map<String, ReadIndex> indexes = new HashMap<>();
  private final Map<ListWeek, Long> kept = new HashMap<>();
  private final Set<ListWeek> unavailable = new HashSet<>();
  private final LineFile file;

  /**
   * Opens the file and creates it where it is missing.
   *
   * @throws IOException also when it is open already
   */
  CopyLedger(Path path) throws IOException {
    this.file = LineFile.open(path, (line, _) -> take(line));
  }

  private void take(String line) {
    String[] cells = line.split("\t", -1);
    try {
      switch (cells[0]) {
        case INDEX -> indexes.put(cells[1], index(cells));
        case KEPT -> kept.put(listWeek(cells), Long.valueOf(cells[3]));
        case SHORTENED -> forget(IsoWeek.parse(cells[2]), Long.parseLong(cells[3]));
        case UNAVAILABLE -> unavailable.add(listWeek(cells));
        default -> {
          // A later version may have lines of other kinds.
        }
      }
    } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException _) {
      // What such a line remembers is fetched again.
    }
  }

  private static ReadIndex index(String[] cells) {
    Map<IsoWeek, IndexedCopy> copies = new TreeMap<>();
    for (int cell = 4; cell < cells.length; cell += COPY) {
      copies.put(IsoWeek.parse(cells[cell]), new IndexedCopy(cells[cell + 1], cells[cell + 2]));
    }
    return new ReadIndex(IsoWeek.parse(cells[2]), IsoWeek.parse(cells[3]), copies);
  }

  private static ListWeek listWeek(String[] cells) {
    return new ListWeek(cells[1], IsoWeek.parse(cells[2]));
  }

  /** Returns the copies of an index that was read for all weeks of the list; else null. */
  @Nullable Map<IsoWeek, IndexedCopy> index(WantedList list) {
    ReadIndex index = indexes.get(list.address());
    if (index == null
        || index.first().compareTo(list.weeks().getFirst()) > 0
        || index.last().compareTo(list.weeks().getLast()) < 0) {
      return null;
    }
    return index.copies();
  }

  /** Remembers the index of a list, from its first week to its last. */
  void addIndex(WantedList list, Map<IsoWeek, IndexedCopy> copies) throws IOException {
    IsoWeek first = list.weeks().getFirst();
    IsoWeek last = list.weeks().getLast();
    StringBuilder line = new StringBuilder();
    line.append("%s\t%s\t%s\t%s".formatted(INDEX, list.address(), first, last));
    copies.forEach((week, copy) ->
        line.append("\t%s\t%s\t%s".formatted(week, copy.timestamp(), copy.original())));
    file.add(line.toString());
    indexes.put(list.address(), new ReadIndex(first, last, copies));
  }

  /** Returns the weeks of kept copies. */
  Set<IsoWeek> weeks() {
    return kept.keySet().stream().map(ListWeek::week).collect(Collectors.toSet());
  }

  boolean isKept(String address, IsoWeek week) {
    return kept.containsKey(new ListWeek(address, week));
  }

  /** Returns the length of the week's file with all its copies; 0 without one. */
  long length(IsoWeek week) {
    return kept.entrySet().stream()
        .filter(one -> one.getKey().week().equals(week))
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  /** Forgets the copies that the week's file lacks, now that it has this size. */
  void shorten(IsoWeek week, long size) throws IOException {
    if (size < length(week)) {
      file.add("%s\t\t%s\t%d".formatted(SHORTENED, week, size));
      forget(week, size);
    }
  }

  private void forget(IsoWeek week, long size) {
    kept.entrySet().removeIf(one -> one.getKey().week().equals(week) && one.getValue() > size);
  }

  /** Remembers that the week's file has the list's copy at its end. */
  void addKept(String address, IsoWeek week, long length) throws IOException {
    file.add("%s\t%s\t%s\t%d".formatted(KEPT, address, week, length));
    kept.put(new ListWeek(address, week), length);
  }

  boolean isUnavailable(String address, IsoWeek week) {
    return unavailable.contains(new ListWeek(address, week));
  }

  /** Remembers that the archive does not return the list's copy. */
  void addUnavailable(String address, IsoWeek week) throws IOException {
    file.add("%s\t%s\t%s".formatted(UNAVAILABLE, address, week));
    unavailable.add(new ListWeek(address, week));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
