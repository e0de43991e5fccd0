package wagewire.app.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Pattern of paths such as {@code archive/{day}/{board}.json.gz}: <code>{board}</code> and {@code
 * *} are any characters but a slash, {@code ?} is one, and <code>{day}</code> is a day as in
 * 2026-08-04, 2026_08_04 or 20260804. A name that occurs again has the same text again.
 */
public final class FilePattern {

  private static final Pattern PART = Pattern.compile("\\{[^{}]*}|[*?]|[^{*?]+|\\{");
  private static final String BOARD = "(?<board>[^/]+?)";
  private static final String DAY = "(?<day>\\d{4}(?<between>[-_.]?)\\d{2}\\k<between>\\d{2})";

  private final String text;
  private final Pattern regex;
  private boolean board;
  private boolean day;

  private FilePattern(String text) {
    this.text = text.startsWith("./") ? text.substring(2) : text;
    this.regex = Pattern.compile(regex());
  }

  /**
   * Parses a pattern.
   *
   * @throws WagewireException WRONG_USAGE for a name in braces other than board and day
   */
  public static FilePattern parse(String text) {
    return new FilePattern(text);
  }

  /** Returns true when paths name their board. */
  public boolean namesBoard() {
    return board;
  }

  /** Returns true when paths name their day. */
  public boolean namesDay() {
    return day;
  }

  /** Returns the names in a path; null when the path does not match. */
  @Nullable PathNames match(String path) {
    Matcher matcher = regex.matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    return new PathNames(
        board ? matcher.group("board") : null, day ? date(path, matcher.group("day")) : null);
  }

  /** Returns the folder, with its slash, below which all matching paths are; empty for any. */
  String folder() {
    Matcher special = Pattern.compile("[{*?]").matcher(text);
    int end = special.find() ? special.start() : text.length();
    return text.substring(0, text.lastIndexOf('/', end) + 1);
  }

  /** Returns the number of folders and files that a matching path has below {@link #folder}. */
  int depth() {
    return (int) text.substring(folder().length()).chars().filter(one -> one == '/').count() + 1;
  }

  private String regex() {
    StringBuilder built = new StringBuilder();
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      String part = parts.group();
      built.append(
          switch (part) {
            case "{board}" -> boardRegex();
            case "{day}" -> dayRegex();
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> literal(part);
          });
    }
    return built.toString();
  }

  private String boardRegex() {
    boolean again = board;
    board = true;
    return again ? "\\k<board>" : BOARD;
  }

  private String dayRegex() {
    boolean again = day;
    day = true;
    return again ? "\\k<day>" : DAY;
  }

  private String literal(String part) {
    if (part.startsWith("{")) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "unknown name '%s'".formatted(part),
          "--each " + text,
          "Names are {board} and {day}.");
    }
    return Pattern.quote(part);
  }

  private static LocalDate date(String path, String day) {
    String digits = day.replaceAll("\\D", "");
    try {
      return LocalDate.of(
          Integer.parseInt(digits.substring(0, 4)),
          Integer.parseInt(digits.substring(4, 6)),
          Integer.parseInt(digits.substring(6)));
    } catch (DateTimeException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "'%s' is no day".formatted(day),
          path,
          "Rename the file, or narrow --each.",
          e);
    }
  }

  @Override
  public String toString() {
    return text;
  }

  /** Names in a path; null where the pattern has none. */
  record PathNames(@Nullable String board, @Nullable LocalDate day) {}
}
