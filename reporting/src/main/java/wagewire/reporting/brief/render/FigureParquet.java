package wagewire.reporting.brief.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.parquet.ParquetFile;

/** Figures as a Parquet file, a row each, with the columns of their table and their types. */
public final class FigureParquet {

  private static final RecordRows ROWS = new RecordRows(Figure.class);

  private FigureParquet() {}

  /**
   * @param figures may be none
   */
  public static byte[] of(List<Figure> figures) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ParquetFile file = ParquetFile.to(bytes, ROWS.columns())) {
      for (Figure figure : figures) {
        file.add(ROWS.row(figure));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
