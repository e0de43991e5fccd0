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

  private SingleStatement() {}

  /** The statement without a semicolon at its end; throws WRONG_USAGE when there are several. */
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
    return statement;
  }

  private static String blank(java.util.regex.MatchResult quoted) {
    return Matcher.quoteReplacement(" ".repeat(quoted.group().length()));
  }
}
