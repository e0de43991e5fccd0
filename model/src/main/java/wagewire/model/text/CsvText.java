package wagewire.model.text;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** The CSV that this program writes: RFC 4180's quoting, and lines that end with LF alone. */
public final class CsvText {

  /** The format of everything that is written; RFC 4180's CR LF would reach scripts as a CR. */
  public static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CsvText() {}

  /** Formats one line without its line end; null gives an empty cell. */
  public static String line(@Nullable Object... cells) {
    return FORMAT.format(cells);
  }
}
