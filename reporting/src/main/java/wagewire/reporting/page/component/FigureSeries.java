package wagewire.reporting.page.component;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.metrics.sentence.Sentences;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.SentenceCase;

/**
 * A figure over time, with the words that pages have for it.
 *
 * @param currency in which values of unit currency are
 * @param role of all points
 * @param label the role in words
 * @param points oldest first; none where the role has no such figure
 */
public record FigureSeries(
    String metric,
    String horizon,
    String unit,
    String currency,
    String role,
    String label,
    List<Point> points) {

  /**
   * A period.
   *
   * @param value in the unit; null where it is not shown
   * @param status as in {@code trends.facts}
   * @param period such as "Week of 16 Nov 2026"
   * @param number with its unit; a dash where it is not shown
   * @param range the interval in words; empty where it is not shown
   * @param counts such as "850 postings · 190 employers"; empty without counts
   * @param mark the status in words, with its reason
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Point(
      String figureId,
      LocalDate periodStart,
      LocalDate periodEnd,
      @Nullable Double value,
      @Nullable Double ciLow,
      @Nullable Double ciHigh,
      @Nullable Integer postings,
      @Nullable Integer employers,
      String status,
      @Nullable String reason,
      String period,
      String number,
      String range,
      String counts,
      String mark) {

    private static Point of(Figure figure) {
      FigureView view = FigureView.of(figure);
      return new Point(
          figure.figureId(),
          figure.periodStart(),
          figure.periodEnd(),
          figure.value(),
          figure.ciLow(),
          figure.ciHigh(),
          figure.postings(),
          figure.employers(),
          figure.status(),
          figure.reason(),
          SentenceCase.capitalised(FigureText.period(figure.periodEnd())),
          view.number(),
          figure.shown() ? view.range() : "",
          view.counts(),
          mark(figure, view));
    }

    private static String mark(Figure figure, FigureView view) {
      String reason = reason(figure, view.sentence());
      return view.mark().words() + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** A sentence says more of its caution than the id of the reason does. */
    private static String reason(Figure figure, String sentence) {
      int caution = sentence.indexOf(Sentences.CAUTION);
      if (!figure.shown() || caution < 0) {
        return ReasonTexts.words(figure.reason());
      }
      String words = sentence.substring(caution + Sentences.CAUTION.length()).strip();
      return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }
  }

  /**
   * @param figure whose series it is
   * @param history of the same figure for the role, oldest first
   */
  public static FigureSeries of(Figure figure, String role, List<Figure> history) {
    return new FigureSeries(
        figure.metric(),
        figure.horizon(),
        figure.unit(),
        figure.currency(),
        role,
        SentenceCase.heading(Labels.role(role)),
        history.stream().map(Point::of).toList());
  }
}
