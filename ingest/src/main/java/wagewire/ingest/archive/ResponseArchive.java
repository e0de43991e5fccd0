package wagewire.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.ingest.store.RemovedItems;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.SourceTerms;
import wagewire.model.source.Sources;
import wagewire.model.source.YesNoUnknown;

/**
 * Archives boards' answers in a folder for a limited time. Every method throws {@link
 * WagewireException} when the folder cannot be read or written, DISK_FULL when it has no room.
 */
public final class ResponseArchive {

  private final ArchiveFolder folder;
  private final Retention retention;

  /**
   * @param days for which answers are archived at most; a source's terms may allow fewer
   */
  public ResponseArchive(Path folder, int days) {
    this(folder, days, Sources::find);
  }

  /**
   * @param terms of a platform
   */
  public ResponseArchive(Path folder, int days, Function<String, Optional<SourceTerms>> terms) {
    this.folder = new ArchiveFolder(folder.toAbsolutePath());
    this.retention = new Retention(days, terms);
  }

  /** Creates a missing folder and checks that it is writable. */
  public void checkWritable() {
    try {
      folder.checkWritable();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Deletes expired and removed answers; returns the number of files. */
  public int clean(RemovedItems forgotten, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Set<ArchiveFileName> gone =
        Stream.concat(forgotten.boards().stream(), forgotten.listings().keySet().stream())
            .map(ArchiveFileName::of)
            .collect(Collectors.toSet());
    return delete(file ->
        gone.contains(file.name()) || retention.over(file.name().platform(), file.day(), today));
  }

  /** Returns whether the archive has answers of the board. */
  public boolean holds(BoardId board) {
    ArchiveFileName name = ArchiveFileName.of(board);
    try {
      return folder.files().stream().anyMatch(file -> file.name().equals(name));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Deletes a board's answers; returns the number of files. */
  public int forget(BoardId board) {
    ArchiveFileName name = ArchiveFileName.of(board);
    return delete(file -> file.name().equals(name));
  }

  /** Returns whether answers of the board may be archived. */
  boolean keeps(BoardId board, RemovedItems forgotten) {
    return retention.keeps(board.platform())
        && !forgotten.boards().contains(board)
        && !forgotten.listings().containsKey(board);
  }

  ArchiveFolder folder() {
    return folder;
  }

  private int delete(Predicate<ArchiveFolder.ArchivedFile> which) {
    int deleted = 0;
    try {
      for (ArchiveFolder.ArchivedFile file : folder.files()) {
        if (which.test(file) && folder.delete(file)) {
          deleted++;
        }
      }
      return deleted;
    } catch (IOException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "kept responses cannot be deleted: " + e.getMessage(),
          folder.root().toString(),
          "Give this user permission to read and write the folder, or delete them by hand",
          e);
    }
  }

  /** Returns the error for a folder that cannot be written. */
  WagewireException failure(IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    boolean full =
        reason.contains("No space left on device") || reason.contains("Disk quota exceeded");
    return new WagewireException(
        full ? ErrorCode.DISK_FULL : ErrorCode.UNREADABLE_INPUT,
        full ? "the disk is full" : "responses cannot be kept: " + failure,
        folder.root().toString(),
        full
            ? "Free disk space, or name a directory on another disk with --keep-responses"
            : "Name another directory with --keep-responses, or give this user permission to write"
                + " it",
        failure);
  }

  /**
   * Decides how long answers may be archived.
   *
   * @param days chosen by the user, at least 1; a source may allow fewer
   * @param terms of a platform; empty where unknown
   */
  record Retention(int days, Function<String, Optional<SourceTerms>> terms) {

    /** Returns whether the platform's terms permit archiving. */
    boolean keeps(String platform) {
      return terms.apply(platform).map(Retention::allows).orElse(true);
    }

    /**
     * Returns whether answers archived on a day have expired. A source's own limit counts from the
     * beginning of the day, the user's from its end.
     */
    boolean over(String platform, LocalDate day, LocalDate today) {
      if (!keeps(platform) || day.isBefore(today.minusDays(days))) {
        return true;
      }
      return terms
          .apply(platform)
          .map(SourceTerms::retentionDays)
          .map(limit -> !day.isAfter(today.minusDays(limit)))
          .orElse(false);
    }

    /** Returns false where text and data mining is reserved. */
    private static boolean allows(SourceTerms terms) {
      Integer limit = terms.retentionDays();
      return terms.tdmReserved() != YesNoUnknown.YES && (limit == null || limit > 0);
    }
  }
}
