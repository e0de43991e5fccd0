package wagewire.reporting.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Lets one statement of SQL through: a second one could end the transaction in which the first may
 * only read.
 */
final class SingleStatement {

  /**
   * Quoted texts, with backslashes after an E, quoted names, dollar quotes, which do not start
   * inside a name, and comments: a semicolon in them ends nothing.
   */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<![\\w$])[eE]'(?:[^'\\\\]|\\\\.|'')*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\""
              + "|(?<![\\w$])\\$(\\w*)\\$.*?\\$\\1\\$|--[^\\n]*+|/\\*.*?\\*/",
          Pattern.DOTALL);

  private static final Pattern COPY_OF_STREAM =
      Pattern.compile("(?is)\\s*copy\\b.*\\b(?:to\\s+stdout|from\\s+stdin)\\b.*");

  private SingleStatement() {}

  /**
   * Returns the statement without a semicolon at its end.
   *
   * @throws WagewireException WRONG_USAGE when there are several, or for a COPY that reads standard
   *     input or writes standard output
   */
  static String of(String text) {
    String statement = text.strip().replaceFirst(";+$", "");
    String bare = QUOTED.matcher(statement).replaceAll(SingleStatement::blank);
    if (bare.indexOf(';') >= 0) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "more than one statement",
          "at the first ';'",
          "Give one statement at a time.");
    }
    if (COPY_OF_STREAM.matcher(bare).matches()) {
      throw new WagewireException(
          ErrorCode.WRONG_USAGE,
          "COPY from standard input or to standard output is not possible with sql",
          "copy",
          "Give the select itself, whose rows sql prints as CSV, or use ./wagewire export.");
    }
    return statement;
  }

  private static String blank(java.util.regex.MatchResult quoted) {
    return Matcher.quoteReplacement(" ".repeat(quoted.group().length()));
  }
}
