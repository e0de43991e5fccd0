package wagewire.reporting.check;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;

/** Checks of the weeks compared: base effect, holidays, windows, revisions. */
final class TimeRules {

  static final Map<String, CheckRule> ALL =
      Map.of(
          "base-effect", TimeRules::baseEffect,
          "holiday", TimeRules::holiday,
          "windows", TimeRules::windows,
          "revision", TimeRules::revision);

  private static final double BASE = 100;

  /** ISO weeks of the holidays (methodology §12). */
  private static final Set<Integer> HOLIDAYS = Set.of(51, 52, 53, 1, 2);

  private TimeRules() {}

  private static @Nullable CheckFinding baseEffect(HeadlineContext context, double threshold) {
    Double index = context.value("panel_index", "week");
    if (index == null || !context.headline().horizon().equals(Horizon.YEAR.id())) {
      return null;
    }
    double value = context.headline().requireValue();
    double sinceBase = index - BASE;
    boolean turns = value * sinceBase < 0 && context.headline().direction() != 0;
    return CheckFinding.notedIf(
        turns || Math.abs(value - sinceBase) > threshold,
        "the index is at %s against its first four weeks"
            .formatted(FigureFormat.percent(sinceBase)));
  }

  private static @Nullable CheckFinding holiday(HeadlineContext context, double threshold) {
    GrowthWindow window = context.headline().window();
    if (window == null) {
      return null;
    }
    long now = holidays(context, window, 0);
    long then = holidays(context, window, window.lag());
    return Math.abs(now - then) > threshold
        ? CheckFinding.noted("%d holiday weeks now, %d in the base period".formatted(now, then))
        : CheckFinding.passed(
            now == 0 ? "no holiday weeks" : "as many holiday weeks as in the base period");
  }

  /**
   * A change that is claimed must be larger than such figures move afterwards (methodology §13).
   */
  private static @Nullable CheckFinding revision(HeadlineContext context, double threshold) {
    Double revision = context.revision();
    if (revision == null) {
      return null;
    }
    double value = Math.abs(context.headline().requireValue());
    String sentence =
        "such figures move by %s points on average when they are revised"
            .formatted(Numbers.decimal(revision, 1));
    return context.headline().direction() != 0 && value < threshold * revision
        ? CheckFinding.failed(sentence)
        : CheckFinding.passed(sentence);
  }

  private static long holidays(HeadlineContext context, GrowthWindow window, int lag) {
    return Stream.iterate(context.week().minusWeeks(lag), week -> week.minusWeeks(1))
        .limit(window.weeks())
        .filter(week -> HOLIDAYS.contains(week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
        .count();
  }

  private static @Nullable CheckFinding windows(HeadlineContext context, double threshold) {
    List<String> shown = new ArrayList<>();
    boolean opposed = false;
    String metric = context.headline().metric();
    for (Horizon horizon : List.of(Horizon.FOUR_WEEK, Horizon.YEAR)) {
      Figure figure = context.now(metric, horizon.id()).filter(Figure::shown).orElse(null);
      if (figure != null) {
        shown.add(words(horizon) + " " + FigureFormat.percent(figure.requireValue()));
        opposed |= figure.direction() * context.headline().direction() < threshold;
      }
    }
    Double index = context.value("panel_index", "week");
    if (index != null) {
      shown.add("since the first four weeks " + FigureFormat.percent(index - BASE));
    }
    return shown.size() < 2 ? null : CheckFinding.notedIf(opposed, String.join(", ", shown));
  }

  private static String words(Horizon horizon) {
    return horizon == Horizon.YEAR ? "over a year" : "over four weeks";
  }
}
