package wagewire.reporting.page.component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/**
 * A table.
 *
 * @param caption what it shows
 * @param header one heading a column
 */
public record Grid(String caption, List<String> header, List<Row> rows) {

  /**
   * @param head what the row is about
   */
  public record Row(Cell head, List<Cell> cells) {}

  /**
   * @param detail below the text, smaller; empty without
   * @param address of what the text leads to; null for none
   * @param mark null where there is nothing to warn of
   * @param bar null for none
   */
  public record Cell(
      String text,
      String detail,
      @Nullable String address,
      @Nullable StatusMark mark,
      @Nullable IntervalBar bar) {

    private static final String STAR = " *";

    /** Units of what is counted and has no interval. */
    private static final Set<String> COUNTS = Set.of("count", "days");

    public static Cell of(String text) {
      return new Cell(text, "", null, null, null);
    }

    /** Reads a brief's cell, in which an asterisk means caution. */
    static Cell starred(String text) {
      boolean starred = text.endsWith(STAR) || text.contains(STAR + " ");
      return starred
          ? new Cell(text.replace(STAR, ""), "", null, StatusMark.CAUTION, null)
          : of(text);
    }

    public static Cell linked(String text, String address) {
      return new Cell(text, "", address, null, null);
    }

    /** The number with its interval below; a dash where there is no figure. */
    public static Cell of(@Nullable Figure figure) {
      return of(figure, null);
    }

    /** The number alone, or "Not shown". */
    public static Cell bare(Figure figure) {
      FigureView shown = FigureView.of(figure);
      return new Cell(
          figure.shown() ? shown.number() : shown.mark().words(),
          "",
          null,
          shown.mark() == StatusMark.PUBLISHED ? null : shown.mark(),
          null);
    }

    public static Cell of(@Nullable Figure figure, IntervalBar.@Nullable Scale scale) {
      if (figure == null) {
        return of(FigureFormat.MISSING);
      }
      FigureView shown = FigureView.of(figure);
      return new Cell(
          figure.shown() ? shown.number() : shown.mark().words(),
          COUNTS.contains(figure.unit()) && figure.shown() ? "" : shown.range(),
          shown.address(),
          shown.mark() == StatusMark.PUBLISHED ? null : shown.mark(),
          scale == null ? null : IntervalBar.of(figure, scale));
    }
  }

  /** Creates a grid; null without rows. */
  public static @Nullable Grid unlessEmpty(String caption, List<String> header, List<Row> rows) {
    return rows.isEmpty() ? null : new Grid(caption, header, rows);
  }

  /** A brief's table; each row's number leads to the figure behind it. */
  public static Grid of(String caption, Brief.Table table, List<Figure> figures) {
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < table.rows().size(); index++) {
      List<String> cells = table.rows().get(index);
      String address = index < figures.size() ? FigureView.of(figures.get(index)).address() : null;
      rows.add(
          new Row(
              new Cell(cells.getFirst(), "", address, null, null),
              cells.stream().skip(1).map(Cell::starred).toList()));
    }
    return new Grid(caption, table.header(), rows);
  }
}
