package wagewire.model.text;

import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The CSV that this program writes: RFC 4180's quoting, and lines that end with LF alone. */
public final class CsvText {

  /** The format of everything that is written; RFC 4180's CR LF would reach scripts as a CR. */
  public static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** What spreadsheets run as a formula, whatever apostrophes stand before it. */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

  private CsvText() {}

  /** Returns a cell of text; one that a spreadsheet would run begins with an apostrophe. */
  public static String cell(String text) {
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** Returns the text that {@link #cell} made the cell of. */
  public static String text(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  /** Formats one line without its line end; null gives an empty cell. */
  public static String line(@Nullable Object... cells) {
    return FORMAT.format(cells);
  }
}
