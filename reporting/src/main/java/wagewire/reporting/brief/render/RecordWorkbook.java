package wagewire.reporting.brief.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import wagewire.reporting.workbook.WorkbookFile;

/** Figures or postings as an Excel workbook, a row each, with the columns of their table. */
public final class RecordWorkbook {

  private RecordWorkbook() {}

  /**
   * @param kind of the records; its fields are the columns
   * @param sheet name of the sheet
   * @param records may be none
   */
  public static byte[] of(
      Class<? extends Record> kind, String sheet, List<? extends Record> records) {
    RecordRows rows = new RecordRows(kind);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WorkbookFile file = WorkbookFile.to(bytes, sheet, rows.columns());
    try {
      for (Record one : records) {
        file.add(rows.row(one));
      }
      file.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
