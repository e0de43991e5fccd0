package wagewire.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.metrics.sentence.Sentences;
import wagewire.metrics.sentence.Statement;
import wagewire.model.time.IsoWeek;

/** A figure in words: its sentence, and of figures without one what may be said of them. */
public final class FigureText {

  /** Text for a choice without a stored figure. */
  public static final String NONE =
      "No such figure: too small, or one that is not split this way (docs/metrics.md).";

  /** Text before all figures of a simulated market. */
  public static final String SIMULATED = "Simulated market: nothing here is about real employers.";

  private FigureText() {}

  /** Returns what to cite a figure by: its id, metric, status and release; empty without an id. */
  public static String citation(Figure figure) {
    return !figure.stored()
        ? ""
        : "figure %s, %s, %s, release %s"
            .formatted(figure.figureId(), figure.metric(), figure.status(), figure.vintage());
  }

  /** Returns that a figure is too small to be stored, with its class of size such as "3–9". */
  static String tooSmall(Figure figure, String size) {
    return "Not shown: %s: %s (%s)."
        .formatted(named(figure), ReasonTexts.words(figure.reason()), size);
  }

  /** Returns the figure with its sentence, also one that is stored without. */
  public static Figure worded(Figure figure) {
    return figure.sentence() == null ? figure.withSentence(of(figure)) : figure;
  }

  /** Returns the sentence; without one, the reason of a figure that is not shown. */
  public static String of(Figure figure) {
    String sentence = figure.sentence();
    if (sentence != null) {
      return sentence;
    }
    Double value = figure.value();
    if (value == null) {
      return "Not shown: %s: %s.".formatted(named(figure), ReasonTexts.words(figure.reason()));
    }
    return switch (figure.metric()) {
      case "active_growth_naive" ->
          "For comparison only, all boards, whenever they joined: %s %% %s."
              .formatted(
                  Numbers.signed(value, 1),
                  Sentences.horizon(Horizon.find(figure.horizon()).orElse(null)));
      default ->
          hasSentence(figure.metric())
              ? made(figure)
              : "%s: %s.".formatted(Metric.of(figure.metric()).name(), number(figure, value));
    };
  }

  private static String number(Figure figure, double value) {
    return switch (figure.unit()) {
      case "percent" -> Numbers.signed(value, 1) + " %";
      case "days" -> Numbers.count(value) + " days";
      default -> FigureFormat.plain(figure);
    };
  }

  /**
   * Returns "open marketing operations postings in Germany, week of 16 Nov 2026"; of a metric
   * without a topic its name, and postings and period in parentheses.
   */
  private static String named(Figure figure) {
    Horizon horizon = Horizon.find(figure.horizon()).orElse(null);
    String period = period(figure.periodEnd());
    return Sentences.topic(figure.metric(), figure.subject(), horizon)
        .map(topic -> topic + ", " + period)
        .orElseGet(() ->
            "%s (%s, %s)"
                .formatted(
                    name(Metric.of(figure.metric()), horizon),
                    Labels.postings(figure.subject()),
                    period));
  }

  private static String name(Metric metric, @Nullable Horizon horizon) {
    String name = Character.toLowerCase(metric.name().charAt(0)) + metric.name().substring(1);
    return metric.horizons().size() < 2 ? name : name + ", " + Sentences.horizon(horizon);
  }

  /** Returns the coverage that the sentence of a level of pay or of a work mode's share has. */
  private static @Nullable Coverage coverage(Figure figure) {
    Double share = figure.coverage();
    if (share == null) {
      return null;
    }
    return Metric.of(figure.metric()).universe().id().equals("stated")
        ? new Coverage.StatedMode(share)
        : new Coverage.Share(share);
  }

  /** The sentence of a shown figure that is stored without one, such as a count. */
  private static String made(Figure figure) {
    Integer postings = figure.postings();
    Integer employers = figure.employers();
    String sentence =
        Sentences.of(
                new Statement(
                    figure.metric(),
                    figure.subject(),
                    figure.window(),
                    figure.value(),
                    figure.interval(),
                    postings == null ? 0 : postings,
                    employers == null ? 0 : employers,
                    coverage(figure),
                    IsoWeek.of(figure.periodEnd()).monday(),
                    new Verdict(Status.PUBLISH, List.of()),
                    null))
            .orElseThrow();
    String reason = figure.reason();
    return reason == null
        ? sentence
        : sentence + Sentences.CAUTION + reason.replace('_', ' ') + ".";
  }

  /** Returns the period, such as "week of 16 Nov 2026". */
  public static String period(LocalDate end) {
    return "week of " + Numbers.day(IsoWeek.of(end).monday());
  }

  private static boolean hasSentence(String metric) {
    MetricRegistry metrics = MetricRegistry.standard();
    return metrics.has(metric) && metrics.metric(metric).wording() != null;
  }
}
