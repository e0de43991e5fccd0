package wagewire.reporting.document;

import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.model.text.CountedNoun;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.FigureText;

/**
 * A figure as pages show it.
 *
 * @param id as in {@code trends.facts}
 * @param label what it is called
 * @param number with its unit; a dash when it is not shown
 * @param range its interval in words; what stands in its place where there is none
 * @param counts what it rests on, such as "850 postings · 190 employers"; empty without counts
 * @param sentence what may be said; why it is not shown
 * @param line the weeks before; null where fewer than two are shown
 */
public record FigureView(
    String id,
    String label,
    String number,
    String range,
    StatusMark mark,
    String counts,
    String sentence,
    @Nullable Sparkline line) {

  public static FigureView of(Figure figure) {
    return of(figure, Metric.of(figure.metric()).name(), null);
  }

  public static FigureView of(Figure figure, String label, @Nullable Sparkline line) {
    return new FigureView(
        figure.figureId(),
        label,
        number(figure),
        range(figure),
        StatusMark.of(figure),
        counts(figure),
        FigureText.of(figure),
        line);
  }

  /** Returns whether the figure has a page: not when it is too small to be stored. */
  public boolean stored() {
    return !id.isEmpty();
  }

  /** Returns the address of the figure's page. */
  public String address() {
    return address(id);
  }

  /** Returns the address of the page of a figure. */
  public static String address(String figureId) {
    return "/figures/" + figureId;
  }

  /** The number with its unit, without a mark of caution. */
  public static String number(Figure figure) {
    String number = FigureFormat.plain(figure);
    return figure.unit().equals("days") && figure.shown() ? number + " days" : number;
  }

  /** The interval; why there is none. */
  static String range(Figure figure) {
    if (!figure.shown()) {
      return ReasonTexts.words(figure.reason());
    }
    String range = FigureFormat.range(figure);
    boolean counted = figure.unit().equals("count");
    if (range.equals(FigureFormat.MISSING)) {
      return counted || figure.unit().equals("days") ? "counted, not estimated" : "no interval";
    }
    return counted ? range + ", error of measuring" : range;
  }

  static String counts(Figure figure) {
    Integer postings = figure.postings();
    Integer employers = figure.employers();
    String counted = postings == null ? "" : CountedNoun.of(postings, "posting");
    if (employers == null) {
      return counted;
    }
    return counted.isEmpty()
        ? Numbers.employers(employers)
        : counted + " · " + Numbers.employers(employers);
  }
}
