package wagewire.reporting.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Erratum;
import wagewire.reporting.figure.Figure;

/**
 * The brief's data section before it is written in any format.
 *
 * @param week the week it is about
 * @param vintage the release its figures belong to; null when there is none yet
 * @param simulated true when the figures are of a simulated market
 * @param headline the sentences that matter this week, most important first
 * @param sections in the order in which they are read
 * @param notes what a reader should know of method and history
 * @param errata corrections found since the last release of an earlier week
 */
public record Brief(
    IsoWeek week,
    @Nullable String vintage,
    boolean simulated,
    List<String> headline,
    List<Section> sections,
    List<String> notes,
    List<Erratum> errata) {

  /**
   * A part of the brief.
   *
   * @param id names its files and stays the same
   * @param title its heading
   * @param text sentences, a paragraph each
   * @param table rows of figures; null when there is nothing to show
   * @param figures what the section rests on
   */
  public record Section(
      String id, String title, List<String> text, @Nullable Table table, List<Figure> figures) {

    /** True for a section with text or table rows. */
    boolean saysSomething() {
      return table == null ? !text.isEmpty() : !table.rows().isEmpty();
    }
  }

  /**
   * A table of at most six columns.
   *
   * @param header one heading a column
   * @param rows cells as they are printed
   */
  public record Table(List<String> header, List<List<String>> rows) {

    /** Creates a table; null without rows. */
    static @Nullable Table of(List<String> header, List<List<String>> rows) {
      return rows.isEmpty() ? null : new Table(header, rows);
    }
  }
}
