package wagewire.app.watch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.app.watch.WatchCheck.Event;
import wagewire.app.watch.WatchCondition.Above;
import wagewire.app.watch.WatchCondition.Below;
import wagewire.app.watch.WatchCondition.Changes;
import wagewire.metrics.statistics.Interval;
import wagewire.reporting.correction.CorrectedFigure;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.warehouse.operations.WatchedState;

/** Sentences about watched figures. */
public final class WatchText {

  private WatchText() {}

  /** Returns the sentence of a report. */
  static String report(WatchLine line, @Nullable Figure figure, Event event, String vintage) {
    if (event instanceof Event.NotShown(String reason)) {
      return "Watched: %s is not shown: %s (%s, release %s)."
          .formatted(
              figure == null ? "the figure" : CorrectedFigure.phrase(figure),
              reason,
              line.text(),
              vintage);
    }
    Figure shown = Objects.requireNonNull(figure);
    return "Watched: %s: %s; %s (%s, figure %s, release %s)."
        .formatted(
            CorrectedFigure.phrase(shown),
            CorrectedFigure.value(shown),
            words(line, shown, event),
            line.text(),
            shown.figureId(),
            vintage);
  }

  private static String words(WatchLine line, Figure figure, Event event) {
    return switch (event) {
      case Event.Passed _ -> "its interval is " + words(line.condition());
      case Event.Changed(Figure change) ->
          change.figureId().equals(figure.figureId())
              ? "its interval excludes 0"
              : "its change, %s, excludes 0".formatted(CorrectedFigure.value(change));
      case Event.Moved(double low, double high) ->
          "its interval does not overlap %s, where it was when last reported"
              .formatted(FigureFormat.compatible(figure, new Interval(low, high, "")));
      case Event.NotShown(String reason) -> reason;
    };
  }

  /** Returns the condition in words, such as "below 40 %". */
  public static String words(WatchCondition condition) {
    return switch (condition) {
      case Below(_, String text) -> "below " + text;
      case Above(_, String text) -> "above " + text;
      case Changes _ -> "changed";
    };
  }

  /** Returns the state of a line, such as "passed, last report in release 2026-W47". */
  public static String state(@Nullable WatchedState state) {
    return state == null ? "not read yet" : state(state, state.reportedIn());
  }

  /** Returns the state of a reading, of which a report may be due and nothing is stored yet. */
  public static String state(WatchRun.Reading reading) {
    WatchedState before = reading.before();
    return reading.report() == null
        ? state(reading.state())
        : state(reading.state(), before == null ? null : before.reportedIn())
            + ", to be reported by the next delivery";
  }

  private static String state(WatchedState state, @Nullable String reportedIn) {
    if (!state.shown()) {
      return "not shown: %s".formatted(state.reason());
    }
    if (!state.passed()) {
      return "not passed";
    }
    return reportedIn == null ? "passed" : "passed, last report in release " + reportedIn;
  }
}
