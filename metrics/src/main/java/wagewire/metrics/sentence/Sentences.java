package wagewire.metrics.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.Wording;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.Reason;
import wagewire.metrics.publishability.Status;
import wagewire.metrics.statistics.Interval;

/** Words figures as sentences to print. */
public final class Sentences {

  /** Stands between a sentence and its caveats. */
  public static final String CAUTION = " Caution: ";

  private Sentences() {}

  /**
   * Returns the sentence of a figure, with its interval, counts, what is usual for the season, and
   * caveats; for one that is not shown, the reason and what is needed.
   *
   * @return empty for a metric of which no sentence may be printed, such as naive growth
   * @throws IllegalArgumentException if a figure that is shown has no value, or an id is unknown
   */
  public static Optional<String> of(Statement statement) {
    return of(Metric.of(statement.metric()), statement);
  }

  /** The same, of a metric that may not be one of the program. */
  public static Optional<String> of(Metric metric, Statement statement) {
    Wording wording = metric.wording();
    if (wording == null) {
      return Optional.empty();
    }
    if (statement.verdict().status() == Status.SUPPRESSED) {
      return Optional.of(notShown(metric, wording, statement));
    }
    Double value = statement.value();
    if (value == null) {
      throw new IllegalArgumentException(metric.id() + " is shown without a value");
    }
    String said =
        switch (wording) {
          case Wording.Change change -> ChangeSentence.of(change, metric.unit(), statement, value);
          case Wording.Value words -> ValueSentence.of(words, metric.unit(), statement, value);
        };
    String caveats = Caveats.text(statement.verdict());
    String caution = caveats.isEmpty() ? "" : CAUTION + caveats + ".";
    return Optional.of(
        TextTemplate.capitalised(said) + "." + Season.text(metric, statement) + caution);
  }

  /**
   * Returns the topic of a metric, such as "open postings of all roles, year over year"; empty for
   * one without a sentence.
   */
  public static Optional<String> topic(String metric, Subject subject, @Nullable Horizon horizon) {
    return Optional.ofNullable(Metric.of(metric).wording())
        .map(wording -> topic(wording, subject, horizon));
  }

  private static String topic(Wording wording, Subject subject, @Nullable Horizon horizon) {
    Map<String, String> words =
        Map.of("postings", Labels.postings(subject), "tool", Labels.tool(subject.tool()));
    boolean over = wording instanceof Wording.Change change && change.up().contains("{horizon}");
    return TextTemplate.fill(wording.topic(), words) + (over ? ", " + horizon(horizon) : "");
  }

  private static String notShown(Metric metric, Wording wording, Statement statement) {
    String first =
        statement.firstFigure() != null
                && statement.verdict().reason() == Reason.NO_HISTORY
                && statement.firstFigure().monday().isAfter(statement.period())
            ? "; the first figure can come in the week of "
                + Numbers.day(statement.firstFigure().monday())
            : "";
    Interval interval = statement.interval();
    String range = interval == null || !rulesOut(metric, statement) ? "" : left(metric, interval);
    // Not by a pattern: most sentences of a release are these.
    return "Not shown: "
        + topic(wording, statement.subject(), statement.horizon())
        + ", "
        + Period.text(wording.period(), statement)
        + ": "
        + Caveats.text(statement.verdict())
        + range
        + first
        + ".";
  }

  private static String left(Metric metric, Interval interval) {
    return metric.unit().equals("index")
        ? "; it is within %s to %s, with 100 in its first four weeks (95 %% interval)"
            .formatted(Numbers.count(interval.low()), Numbers.count(interval.high()))
        : "; it is within %s to %s %% (95 %% interval)"
            .formatted(Numbers.end(interval.low(), 0), Numbers.end(interval.high(), 0));
  }

  /** Returns whether the interval of growth that is not shown still rules values out. */
  private static boolean rulesOut(Metric metric, Statement statement) {
    return metric.kind() == FigureKind.GROWTH && statement.verdict().intervalHolds();
  }

  static Map<String, String> words(Statement statement) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("postings", Labels.postings(statement.subject()));
    words.put("employers", Numbers.employers(statement.employers()));
    words.put("tool", Labels.tool(statement.subject().tool()));
    return words;
  }

  /** Returns the words of a horizon; null counts as a year. */
  public static String horizon(@Nullable Horizon horizon) {
    return switch (horizon == null ? Horizon.YEAR : horizon) {
      case FOUR_WEEK -> "compared with the four weeks before";
      case YEAR -> "year over year";
    };
  }
}
