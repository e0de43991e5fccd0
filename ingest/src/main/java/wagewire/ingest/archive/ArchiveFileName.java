package wagewire.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.BoardId;
import wagewire.model.listing.ContentHash;

/**
 * Builds the archive file name of a board: unique per board, also on file systems that ignore case.
 * Characters other than lower-case letters, digits, {@code -}, {@code _} and inner full stops are
 * percent-encoded.
 *
 * @param platform name of the folder
 * @param board name of the file, without visit number and ending
 */
record ArchiveFileName(String platform, String board) {

  private static final String ENDING = ".warc.gz";

  /** Longest encoded name; with number and ending it stays below the limits of file systems. */
  private static final int MOST = 180;

  private static final int BEGINNING = 100;
  private static final int DIGITS = 32;

  /** Marks a shortened name; tokens cannot contain it, as it is percent-encoded. */
  private static final String CUT = "=";

  private static final Pattern PLATFORM = Pattern.compile("(?:[a-z0-9_.-]|%[0-9A-F]{2})+");
  private static final Pattern FILE =
      Pattern.compile(
          "((?:[a-z0-9_.-]|%[0-9A-F]{2})+(?:=[0-9a-f]{32})?)(?:~[0-9]{1,9})?\\.warc\\.gz");

  static ArchiveFileName of(BoardId board) {
    return new ArchiveFileName(safe(board.platform()), safe(board.token()));
  }

  /** Parses a file's path; null unless {@link #file} writes such names. */
  static @Nullable ArchiveFileName read(String folder, String file) {
    Matcher name = FILE.matcher(file);
    return PLATFORM.matcher(folder).matches() && name.matches()
        ? new ArchiveFileName(folder, name.group(1))
        : null;
  }

  /**
   * Returns the name of a visit's file.
   *
   * @param visit number on its day, from 1
   */
  String file(int visit) {
    return visit == 1 ? board + ENDING : board + "~" + visit + ENDING;
  }

  private static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(one, safe.isEmpty())) {
        safe.append((char) one);
      } else {
        safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
      }
    }
    if (safe.length() <= MOST) {
      return safe.toString();
    }
    String digest = ContentHash.ofBytes(text.getBytes(StandardCharsets.UTF_8));
    String beginning = safe.substring(0, BEGINNING).replaceFirst("%[0-9A-F]?$", "");
    return beginning + CUT + digest.substring(0, DIGITS);
  }

  private static boolean isPlain(byte one, boolean first) {
    return (one >= 'a' && one <= 'z')
        || (one >= '0' && one <= '9')
        || one == '-'
        || one == '_'
        || (one == '.' && !first);
  }
}
