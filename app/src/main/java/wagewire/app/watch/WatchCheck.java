package wagewire.app.watch;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.app.watch.WatchCondition.Above;
import wagewire.app.watch.WatchCondition.Below;
import wagewire.app.watch.WatchCondition.Changes;
import wagewire.metrics.sentence.ReasonTexts;
import wagewire.metrics.statistics.Interval;
import wagewire.reporting.figure.Figure;
import wagewire.warehouse.operations.WatchedState;

/**
 * Judges a watched figure by its state when it was last read: what is reported is reported once,
 * until the condition is over.
 *
 * @param state what is to be kept
 * @param event what is to be reported; null for nothing
 */
record WatchCheck(WatchedState state, @Nullable Event event) {

  private static final String NO_FIGURE = "too few postings or weeks for a figure";
  private static final String NO_INTERVAL = "it has no interval";

  /** What is reported of a figure. */
  sealed interface Event {

    /** The interval passed its limit. */
    record Passed() implements Event {}

    /**
     * The interval of the change excludes 0.
     *
     * @param change the figure of the change
     */
    record Changed(Figure change) implements Event {}

    /**
     * The interval does not overlap the one last reported.
     *
     * @param low lower end of that one, in the figure's unit
     */
    record Moved(double low, double high) implements Event {}

    /**
     * The figure is not shown.
     *
     * @param reason in words
     */
    record NotShown(String reason) implements Event {}
  }

  /**
   * Judges a figure.
   *
   * @param before null when the line is read for the first time
   * @param figure null where there is none
   * @param change figure of its change; null without one
   * @param vintage the release
   */
  static WatchCheck of(
      WatchLine line,
      @Nullable WatchedState before,
      @Nullable Figure figure,
      @Nullable Figure change,
      String vintage) {
    String reason = reason(figure);
    if (reason != null || figure == null) {
      boolean reported = before != null && !before.shown();
      String words = reason == null ? NO_FIGURE : reason;
      return new WatchCheck(
          notShown(line, before, figure, words, vintage, !reported),
          reported ? null : new Event.NotShown(words));
    }
    Interval interval = Objects.requireNonNull(figure.interval());
    boolean passed = before != null && before.passed();
    boolean now = isPassed(line.condition(), interval, passed, change);
    Event event = now && !passed ? event(line.condition(), change) : null;
    if (event == null && line.condition() instanceof Changes) {
      event = moved(before, interval);
    }
    return new WatchCheck(
        shown(line, before, figure, interval, now, event != null, vintage), event);
  }

  /** Returns why the figure cannot be judged; null where it can. */
  private static @Nullable String reason(@Nullable Figure figure) {
    if (figure == null) {
      return NO_FIGURE;
    }
    if (!figure.shown()) {
      return ReasonTexts.words(figure.reason());
    }
    return figure.interval() == null ? NO_INTERVAL : null;
  }

  private static boolean isPassed(
      WatchCondition condition, Interval interval, boolean before, @Nullable Figure change) {
    return switch (condition) {
      case Below(double limit, _) -> interval.high() < limit || (before && interval.low() < limit);
      case Above(double limit, _) -> interval.low() > limit || (before && interval.high() > limit);
      case Changes _ -> change != null && change.shown() && change.direction() != 0;
    };
  }

  private static Event event(WatchCondition condition, @Nullable Figure change) {
    return switch (condition) {
      case Below _, Above _ -> new Event.Passed();
      case Changes _ -> new Event.Changed(Objects.requireNonNull(change));
    };
  }

  private static @Nullable Event moved(@Nullable WatchedState before, Interval interval) {
    Double low = before == null ? null : before.referenceLow();
    Double high = before == null ? null : before.referenceHigh();
    return low == null || high == null || (interval.low() <= high && interval.high() >= low)
        ? null
        : new Event.Moved(low, high);
  }

  private static WatchedState notShown(
      WatchLine line,
      @Nullable WatchedState before,
      @Nullable Figure figure,
      String reason,
      String vintage,
      boolean reported) {
    return new WatchedState(
        line.text(),
        vintage,
        before != null && before.passed(),
        false,
        figure == null ? null : figure.figureId(),
        null,
        null,
        null,
        reason,
        before == null ? null : before.referenceLow(),
        before == null ? null : before.referenceHigh(),
        reported || before == null ? vintage : before.reportedIn());
  }

  private static WatchedState shown(
      WatchLine line,
      @Nullable WatchedState before,
      Figure figure,
      Interval interval,
      boolean passed,
      boolean reported,
      String vintage) {
    Double low = before == null ? null : before.referenceLow();
    Double high = before == null ? null : before.referenceHigh();
    return new WatchedState(
        line.text(),
        vintage,
        passed,
        true,
        figure.figureId(),
        figure.value(),
        interval.low(),
        interval.high(),
        null,
        reported || low == null ? Double.valueOf(interval.low()) : low,
        reported || high == null ? Double.valueOf(interval.high()) : high,
        reported ? vintage : before == null ? null : before.reportedIn());
  }
}
