package wagewire.app.folder;

import java.util.Locale;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.folder.FolderFile.Origin;
import wagewire.reporting.folder.FolderManifest;

/**
 * The result of a write, as {@code --json} prints it.
 *
 * @param folder name of the folder that is current
 * @param changed whether it is a new one
 * @param written files whose rows were read from PostgreSQL
 * @param linked files of the folder before
 * @param copied the same, on a file system without hard links
 */
public record WrittenFolder(
    String folder,
    String release,
    int sequence,
    boolean changed,
    int files,
    int written,
    int linked,
    int copied,
    long rows) {

  static WrittenFolder of(String folder, FolderManifest manifest, boolean changed) {
    int files = manifest.files().size();
    return new WrittenFolder(
        folder,
        manifest.release().vintage(),
        manifest.release().sequence(),
        changed,
        files,
        changed ? manifest.count(Origin.WRITTEN) : 0,
        changed ? manifest.count(Origin.LINKED) : files,
        changed ? manifest.count(Origin.COPIED) : 0,
        manifest.rows());
  }

  /** Returns the result for people. */
  public String text() {
    String what = "%s (%s)".formatted(folder, release);
    if (!changed) {
      return what + " is current: nothing to write";
    }
    return String.format(
        Locale.ROOT,
        "%s: %s with %s; %,d written, %,d linked%s",
        what,
        CountedNoun.of(files, "file"),
        CountedNoun.of(rows, "row"),
        written,
        linked,
        copied == 0 ? "" : ", %,d copied, as this file system has no hard links".formatted(copied));
  }
}
