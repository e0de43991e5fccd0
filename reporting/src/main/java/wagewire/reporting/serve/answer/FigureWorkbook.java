package wagewire.reporting.serve.answer;

import java.util.List;
import org.jooq.DSLContext;
import wagewire.reporting.brief.render.RecordWorkbook;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.workbook.WorkbookNotes;

/** Figures as an answer that is an Excel workbook. */
public final class FigureWorkbook {

  private static final String TABLE = "trends.facts";

  private FigureWorkbook() {}

  /**
   * @param file name of the download
   */
  public static ResponseBody of(DSLContext sql, String file, List<Figure> figures) {
    WorkbookNotes notes = WorkbookNotes.ofFigures(sql, TABLE);
    return ResponseBody.bytes(
            ResponseFormat.XLSX, RecordWorkbook.of(Figure.class, "figures", figures, notes))
        .asFile(file);
  }
}
