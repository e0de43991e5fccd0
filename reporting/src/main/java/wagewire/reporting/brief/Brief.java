package wagewire.reporting.brief;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.Grid;
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
   * @param notShown what cannot be shown, the last sentence; null where all is shown
   */
  public record Section(
      String id,
      String title,
      List<String> text,
      @Nullable Grid table,
      List<Figure> figures,
      @Nullable String notShown) {

    /** Creates a section without a last sentence. */
    public Section(
        String id, String title, List<String> text, @Nullable Grid table, List<Figure> figures) {
      this(id, title, text, table, figures, null);
    }

    /** Creates a section with a table of its title; without rows it has none. */
    static Section of(
        String id,
        String title,
        List<String> text,
        List<String> header,
        List<Grid.Row> rows,
        List<Figure> figures) {
      return new Section(id, title, text, Grid.unlessEmpty(title, header, rows), figures);
    }

    /** Creates a section with a row a figure. */
    static Section of(
        String id,
        String title,
        List<String> text,
        List<String> header,
        List<Figure> figures,
        Function<Figure, Grid.Row> row) {
      return of(id, title, text, header, figures.stream().map(row).toList(), figures);
    }

    /** Creates a section of text alone. */
    static Section of(String id, String title, List<String> text) {
      return new Section(id, title, text, null, List.of());
    }

    /** Returns the section with a line of those of the figures that are not shown. */
    Section naming(BriefContext context, List<NotShown.Named> wanted) {
      return new Section(
          id, title, text, table, figures, NotShown.line(context.boards(), wanted).orElse(null));
    }

    /**
     * Returns the section without the sentences that the headline has, with or without a caution,
     * by themselves or within others.
     */
    public Section without(List<String> headline) {
      return new Section(
          id,
          title,
          text.stream()
              .filter(said -> headline.stream().noneMatch(line -> line.contains(core(said))))
              .toList(),
          table,
          figures,
          notShown);
    }

    private static String core(String said) {
      int start = said.startsWith(GroupFallback.INSTEAD) ? GroupFallback.INSTEAD.length() : 0;
      return said.substring(start, said.length() - 1);
    }

    /** True for a section with text or table rows. */
    public boolean saysSomething() {
      return table != null || notShown != null || !text.isEmpty();
    }
  }
}
