package wagewire.ingest.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.archive.CopyFile;
import wagewire.ingest.history.CopyIndex.IndexedCopy;
import wagewire.ingest.history.HistoryPlan.WantedList;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.time.IsoWeek;

/**
 * The folder of fetched copies: a WARC file a week, {@code 2025-W31.warc.gz}, and {@code
 * copies.tsv}, which remembers what was read. What a break left half written is replaced.
 */
public final class CopyFolder implements AutoCloseable {

  private static final String LEDGER = "copies.tsv";

  private final Path folder;
  private final CopyLedger ledger;
  private final Map<IsoWeek, Long> lengths = new HashMap<>();

  private CopyFolder(Path folder, CopyLedger ledger) {
    this.folder = folder;
    this.ledger = ledger;
  }

  /**
   * Opens the folder and creates it where it is missing.
   *
   * @throws WagewireException UNREADABLE_INPUT when it cannot be written or is in use
   */
  public static CopyFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      CopyFolder opened = new CopyFolder(folder, new CopyLedger(folder.resolve(LEDGER)));
      opened.compareSizes();
      return opened;
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private void compareSizes() throws IOException {
    for (IsoWeek week : ledger.weeks()) {
      ledger.shorten(week, folder.resolve(file(week)).toFile().length());
      lengths.put(week, ledger.length(week));
    }
  }

  /** State of the copy of a list and a week. */
  enum CopyState {
    PRESENT,
    /** The archive did not return it. */
    UNAVAILABLE,
    WANTED
  }

  CopyState state(WantedList list, IsoWeek week) {
    if (ledger.isKept(list.address(), week)) {
      return CopyState.PRESENT;
    }
    return ledger.isUnavailable(list.address(), week) ? CopyState.UNAVAILABLE : CopyState.WANTED;
  }

  /** Returns the copies of an index read before, for all weeks of the list; else null. */
  @Nullable Map<IsoWeek, IndexedCopy> index(WantedList list) {
    return ledger.index(list);
  }

  /** Remembers an index. */
  void addIndex(WantedList list, Map<IsoWeek, IndexedCopy> copies) {
    try {
      ledger.addIndex(list, copies);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Adds a copy to its week's file. */
  void add(WantedList list, IsoWeek week, IndexedCopy copy, byte[] body) {
    try {
      long length =
          new CopyFile(folder, file(week))
              .add(
                  lengths.getOrDefault(week, 0L),
                  copy.original(),
                  copy.made().toInstant(ZoneOffset.UTC),
                  body);
      ledger.addKept(list.address(), week, length);
      lengths.put(week, length);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Remembers that the archive does not return a copy. */
  void addUnavailable(WantedList list, IsoWeek week) {
    try {
      ledger.addUnavailable(list.address(), week);
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static String file(IsoWeek week) {
    return week + ".warc.gz";
  }

  @Override
  public void close() {
    try {
      ledger.close();
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static WagewireException failure(Path folder, IOException failure) {
    boolean full = String.valueOf(failure.getMessage()).contains("No space left on device");
    return new WagewireException(
        full ? ErrorCode.DISK_FULL : ErrorCode.UNREADABLE_INPUT,
        full ? "the disk is full" : "copies cannot be kept: " + failure.getMessage(),
        folder.toString(),
        full
            ? "Free disk space and run it again; it continues."
            : "Name another folder with --out, or give this user permission to write it.",
        failure);
  }
}
