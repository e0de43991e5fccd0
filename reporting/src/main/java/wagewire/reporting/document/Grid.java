package wagewire.reporting.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
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
  public record Row(Cell head, List<Cell> cells) {

    public static Row of(String head, Cell... cells) {
      return of(Cell.of(head), cells);
    }

    public static Row of(Cell head, Cell... cells) {
      return new Row(head, List.of(cells));
    }
  }

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

    /** Units of what is counted and has no interval. */
    private static final Set<String> COUNTS = Set.of("count", "days");

    public static Cell of(String text) {
      return of(text, "");
    }

    public static Cell of(String text, String detail) {
      return new Cell(text, detail, null, null, null);
    }

    public static Cell linked(String text, String address) {
      return new Cell(text, "", address, null, null);
    }

    public static Cell marked(String text, @Nullable StatusMark mark) {
      return new Cell(text, "", null, mark, null);
    }

    /** The count with grouping commas; a dash where there is none. */
    public static Cell count(@Nullable Number count) {
      return of(count == null ? FigureFormat.MISSING : Numbers.count(count.doubleValue()));
    }

    /** The number in its unit; of a figure that is not shown, the reason. */
    public static Cell number(@Nullable Figure figure) {
      return marked(FigureFormat.number(figure), caution(figure));
    }

    /** The change with its interval in brackets; of a figure that is not shown, the reason. */
    public static Cell change(@Nullable Figure figure) {
      return marked(FigureFormat.change(figure), caution(figure));
    }

    /** The interval in its unit; a dash without one. */
    public static Cell range(Figure figure) {
      return of(FigureFormat.range(figure));
    }

    /** The number with its interval as detail; of a figure that is not shown, the reason. */
    public static Cell withRange(@Nullable Figure figure) {
      return figure == null || !figure.shown()
          ? number(figure)
          : new Cell(
              FigureFormat.number(figure), FigureFormat.range(figure), null, caution(figure), null);
    }

    /** The number with its interval below and its page's address; a dash without a figure. */
    public static Cell of(@Nullable Figure figure) {
      return of(figure, null);
    }

    public static Cell of(@Nullable Figure figure, IntervalBar.@Nullable Scale scale) {
      if (figure == null) {
        return of(FigureFormat.MISSING);
      }
      FigureView view = FigureView.of(figure);
      return new Cell(
          figure.shown() ? view.number() : view.mark().words(),
          COUNTS.contains(figure.unit()) && figure.shown() ? "" : view.range(),
          view.address(),
          view.mark() == StatusMark.PUBLISHED ? null : view.mark(),
          scale == null ? null : IntervalBar.of(figure, scale));
    }

    /** The number alone, or "Not shown". */
    public static Cell bare(Figure figure) {
      Cell cell = of(figure);
      return marked(cell.text, cell.mark);
    }

    /** Returns the cell as text, in which an asterisk at the end means caution. */
    public String plain() {
      return text
          + (detail.isEmpty() ? "" : " (" + detail + ")")
          + (mark == StatusMark.CAUTION ? " *" : "");
    }

    private static @Nullable StatusMark caution(@Nullable Figure figure) {
      return figure != null && StatusMark.of(figure) == StatusMark.CAUTION
          ? StatusMark.CAUTION
          : null;
    }
  }

  /**
   * The table as text.
   *
   * @param rows cells as they are printed
   */
  public record Plain(List<String> header, List<List<String>> rows) {}

  /** Creates a grid; null without rows. */
  public static @Nullable Grid unlessEmpty(String caption, List<String> header, List<Row> rows) {
    return rows.isEmpty() ? null : new Grid(caption, header, rows);
  }

  /** Returns the table as JSON, mail and Markdown have it. */
  @JsonValue
  public Plain plain() {
    return new Plain(
        header,
        rows.stream()
            .map(row ->
                Stream.concat(Stream.of(row.head), row.cells.stream()).map(Cell::plain).toList())
            .toList());
  }
}
