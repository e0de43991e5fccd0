package wagewire.reporting.serve.answer;

import java.util.List;
import wagewire.reporting.brief.render.RecordWorkbook;
import wagewire.reporting.figure.Figure;

/** Figures as an answer that is an Excel workbook. */
public final class FigureWorkbook {

  private FigureWorkbook() {}

  /**
   * @param file name of the download
   */
  public static ResponseBody of(String file, List<Figure> figures) {
    return ResponseBody.bytes(
            ResponseFormat.XLSX, RecordWorkbook.of(Figure.class, "figures", figures))
        .asFile(file);
  }
}
