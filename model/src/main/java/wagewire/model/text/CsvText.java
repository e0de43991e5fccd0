package wagewire.model.text;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The CSV that this program writes: RFC 4180's quoting, and lines that end with LF alone. */
public final class CsvText {

  /** The format of everything that is written; RFC 4180's CR LF would reach scripts as a CR. */
  public static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** First characters of what spreadsheets run as a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** Returns a cell of text; one that a spreadsheet would run begins with an apostrophe. */
  public static String cell(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** Formats one line without its line end; null gives an empty cell. */
  public static String line(@Nullable Object... cells) {
    return FORMAT.format(cells);
  }
}
