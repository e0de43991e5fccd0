package wagewire.reporting.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.metrics.sentence.Sentences;
import wagewire.metrics.sentence.Subject;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.FigureText;
import wagewire.reporting.figure.SentenceCase;

/** Words of a figure in a correction. */
public final class CorrectedFigure {

  private CorrectedFigure() {}

  /**
   * Returns what the figure is of, within a sentence: "open postings of …, week of 16 Nov 2026".
   */
  public static String phrase(Figure figure) {
    return phrase(figure.metric(), figure.subject(), figure.horizon())
        + ", "
        + FigureText.period(figure.periodEnd());
  }

  /** Returns what the figure is of, such as "Open postings of the marketing-ops family". */
  public static String topic(String metric, Subject subject, String horizon) {
    return SentenceCase.capitalised(phrase(metric, subject, horizon));
  }

  private static String phrase(String metric, Subject subject, String horizon) {
    return Sentences.topic(metric, subject, Horizon.find(horizon).orElse(null))
        .orElseGet(() -> Metric.of(metric).name() + " of " + Labels.postings(subject));
  }

  /** Returns the topic with the period, such as "…, week of 16 Nov 2026". */
  static String topic(String metric, Subject subject, String horizon, LocalDate periodEnd) {
    return topic(metric, subject, horizon) + ", " + FigureText.period(periodEnd);
  }

  /**
   * Returns the number with its interval, such as "38 % (95 % CI 35 to 41 %)", or why it is not
   * shown.
   *
   * @param figure null for one that is too small to be stored
   */
  public static String value(@Nullable Figure figure) {
    if (figure == null) {
      return "not shown (too few postings or employers)";
    }
    if (!figure.shown()) {
      String reason = ReasonTexts.words(figure.reason());
      return reason.isEmpty() ? "not shown" : "not shown (" + reason + ")";
    }
    String range = FigureFormat.range(figure);
    return range.equals(FigureFormat.MISSING)
        ? FigureFormat.plain(figure)
        : "%s (%s %s)".formatted(FigureFormat.plain(figure), interval(figure), range);
  }

  /** Returns what the interval is: counts have that of measuring alone. */
  private static String interval(Figure figure) {
    FigureKind kind = Metric.of(figure.metric()).kind();
    return kind == FigureKind.COUNT ? "error of measuring" : "95 % CI";
  }
}
