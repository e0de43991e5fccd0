package wagewire.reporting.serve.answer;

import java.util.List;
import wagewire.reporting.brief.render.FigureCsv;
import wagewire.reporting.brief.render.RecordWorkbook;

/** Lists of single postings in the formats that they are answered in. */
public final class PostingResponses {

  public static final List<ResponseFormat> FORMATS =
      List.of(ResponseFormat.JSON, ResponseFormat.CSV, ResponseFormat.XLSX);

  private PostingResponses() {}

  /**
   * @param kind of the postings; its fields are the columns
   * @param name of the list, and of its file
   */
  public static ResponseBody of(
      Class<? extends Record> kind,
      String name,
      List<? extends Record> postings,
      ResponseFormat format) {
    return switch (format) {
      case JSON -> ResponseBody.json(postings);
      case CSV -> ResponseBody.text(format, FigureCsv.of(kind, postings));
      case XLSX ->
          ResponseBody.bytes(format, RecordWorkbook.of(kind, name, postings))
              .asFile(name + format.suffix());
      case PARQUET, SVG, PNG ->
          throw new IllegalArgumentException("No list of postings is " + format);
    };
  }
}
