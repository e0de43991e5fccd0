package wagewire.metrics.sentence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.statistics.Interval;
import wagewire.model.table.ResourceRow;
import wagewire.model.time.IsoWeek;

/** Turns rows of cases.tsv into statements, judged by the real rules. */
final class StatementCases {

  private StatementCases() {}

  static Statement statement(ResourceRow row) {
    Map<String, String> options = words(row.get("options"));
    Double value = number(row.get("value"));
    Double low = number(row.get("low"));
    Double high = number(row.get("high"));
    Interval interval =
        low == null || high == null ? null : new Interval(low, high, Interval.LINEARISED);
    String first = options.get("first");
    return new Statement(
        row.get("metric"),
        subject(words(row.get("subject")), options.getOrDefault("currency", Subject.ALL)),
        Horizon.find(row.get("horizon"))
            .map(horizon ->
                new GrowthWindow(
                    horizon,
                    horizon == Horizon.FOUR_WEEK
                        ? 4
                        : Integer.parseInt(options.getOrDefault("weeks", "13"))))
            .orElse(null),
        value,
        interval,
        Integer.parseInt(row.get("postings")),
        Integer.parseInt(row.get("employers")),
        options.containsKey("stated")
            ? new Coverage.StatedMode(Double.parseDouble(options.get("stated")))
            : new Coverage.Disclosed(522, 1273),
        LocalDate.parse(options.getOrDefault("period", "2026-11-16")),
        verdict(row, value, interval),
        first == null ? null : IsoWeek.of(LocalDate.parse(first)));
  }

  static Statement with(
      Statement old, @Nullable Double value, @Nullable Interval interval, Verdict verdict) {
    return new Statement(
        old.metric(),
        old.subject(),
        old.window(),
        value,
        interval,
        old.postings(),
        old.employers(),
        old.coverage(),
        old.period(),
        verdict,
        old.firstFigure());
  }

  static Statement of(String metric, Statement old, Verdict verdict) {
    return new Statement(
        metric,
        old.subject(),
        old.window(),
        old.value(),
        old.interval(),
        old.postings(),
        old.employers(),
        old.coverage(),
        old.period(),
        verdict,
        old.firstFigure());
  }

  private static Verdict verdict(
      ResourceRow row, @Nullable Double value, @Nullable Interval interval) {
    FigureKind kind =
        Arrays.stream(FigureKind.values())
            .filter(one -> one.id().equals(row.get("kind")))
            .findFirst()
            .orElseThrow();
    FigureMeasures measures =
        FigureMeasures.of(
                Double.parseDouble(row.get("postings")),
                Integer.parseInt(row.get("employers")),
                0.1)
            .panelShare(0.9)
            .history(true, false, false)
            .disclosed(0.41)
            .interval(kind, value == null ? typical(kind) : value, interval);
    for (Map.Entry<String, String> word : words(row.get("evidence")).entrySet()) {
      Measure measure =
          Arrays.stream(Measure.values())
              .filter(one -> one.id().equals(word.getKey()))
              .findFirst()
              .orElseThrow();
      measures = measures.with(measure, Double.parseDouble(word.getValue()));
    }
    return Publishability.judge(kind, measures);
  }

  private static double typical(FigureKind kind) {
    return switch (kind) {
      case GROWTH -> 0;
      case SHARE, DISCLOSED_SHARE -> 0.33;
      default -> 118_000;
    };
  }

  private static Subject subject(Map<String, String> words, String currency) {
    return new Subject(
        words.getOrDefault("role", Subject.ALL),
        words.getOrDefault("seniority", Subject.ALL),
        words.getOrDefault("country", Subject.ALL),
        words.getOrDefault("region", Subject.ALL),
        words.getOrDefault("work_mode", Subject.ALL),
        words.getOrDefault("tool", Subject.ALL),
        words.getOrDefault("metro", Subject.ALL),
        words.getOrDefault("employment_type", Subject.ALL),
        currency);
  }

  private static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static Map<String, String> words(String text) {
    Map<String, String> words = new HashMap<>();
    for (String word : text.split(" ")) {
      if (!word.isEmpty()) {
        words.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
      }
    }
    return words;
  }
}
