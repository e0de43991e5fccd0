package wagewire.app.folder;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.CountedNoun;

/**
 * The result of a comparison without differences, as {@code --json} prints it.
 *
 * @param folder name of the folder that is current
 * @param newer a newer release that PostgreSQL has; null where the folder has the newest
 */
public record VerifiedFolder(
    String folder, String release, int sequence, int files, long rows, @Nullable String newer) {

  /** Returns the result for people. */
  public String text() {
    String text =
        String.format(
            Locale.ROOT,
            "%s (%s): %s with %s, all as in PostgreSQL",
            folder,
            release,
            CountedNoun.of(files, "file"),
            CountedNoun.of(rows, "row"));
    return newer == null
        ? text
        : text + "\nPostgreSQL has a newer release, %s: folder write writes it".formatted(newer);
  }
}
