package wagewire.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.app.watch.WatchCheck.Event;
import wagewire.reporting.figure.Figure;
import wagewire.warehouse.operations.WatchedState;

/** Tests that the interval decides, and that what is reported is reported once until it is over. */
class WatchCheckTest {

  private static final WatchLine BELOW =
      WatchLineReader.read("watch.1", "tool_share hubspot below 40");
  private static final WatchLine ABOVE = WatchLineReader.read("watch.1", "growth above 10");
  private static final WatchLine CHANGES =
      WatchLineReader.read("watch.1", "tool_share hubspot changes");

  private int release;
  private @Nullable WatchedState state;

  @Test
  void theIntervalAndNotThePointPassesALine() {
    assertThat(event(BELOW, share(0.36, 0.32, 0.41))).isNull();
    assertThat(event(BELOW, share(0.36, 0.33, 0.40))).as("up to the limit").isNull();
    assertThat(event(BELOW, share(0.35, 0.31, 0.39))).isEqualTo(new Event.Passed());
  }

  @Test
  void itIsReportedAgainOnlyAfterTheIntervalWasWhollyBack() {
    assertThat(event(BELOW, share(0.35, 0.31, 0.39))).isEqualTo(new Event.Passed());
    assertThat(event(BELOW, share(0.35, 0.31, 0.39))).isNull();
    assertThat(event(BELOW, share(0.41, 0.38, 0.44))).as("partly back").isNull();
    assertThat(event(BELOW, share(0.35, 0.31, 0.39))).isNull();
    assertThat(event(BELOW, share(0.44, 0.41, 0.47))).as("wholly back").isNull();
    assertThat(event(BELOW, share(0.35, 0.31, 0.39))).isEqualTo(new Event.Passed());
  }

  @Test
  void aboveIsTheMirrorOfBelow() {
    assertThat(event(ABOVE, growth(15, 9, 21))).isNull();
    assertThat(event(ABOVE, growth(16, 11, 21))).isEqualTo(new Event.Passed());
    assertThat(event(ABOVE, growth(12, 5, 19))).isNull();
    assertThat(event(ABOVE, growth(16, 11, 21))).isNull();
    assertThat(event(ABOVE, growth(5, 0, 10))).isNull();
    assertThat(event(ABOVE, growth(16, 11, 21))).isEqualTo(new Event.Passed());
  }

  @Test
  void aChangeIsReportedWhenItsIntervalExcludesZeroAndAgainAfterItIncludedIt() {
    Figure share = share(0.36, 0.32, 0.40);
    Figure change = growth(4, 1, 7);
    assertThat(event(CHANGES, share, growth(1, -2, 4))).isNull();
    assertThat(event(CHANGES, share, change)).isEqualTo(new Event.Changed(change));
    assertThat(event(CHANGES, share, change)).isNull();
    assertThat(event(CHANGES, share, growth(1, -2, 4))).isNull();
    assertThat(event(CHANGES, share, change)).isEqualTo(new Event.Changed(change));
  }

  @Test
  void aLevelIsReportedWhenItsIntervalLeavesTheOneLastReported() {
    assertThat(event(CHANGES, share(0.36, 0.32, 0.40))).as("read first").isNull();
    assertThat(event(CHANGES, share(0.39, 0.36, 0.42))).isNull();
    assertThat(event(CHANGES, share(0.44, 0.41, 0.47))).isEqualTo(new Event.Moved(0.32, 0.40));
    assertThat(event(CHANGES, share(0.44, 0.41, 0.47))).isNull();
    assertThat(event(CHANGES, share(0.36, 0.32, 0.40))).isEqualTo(new Event.Moved(0.41, 0.47));
  }

  @Test
  void aFigureThatIsNotShownIsReportedOnceWithItsReasonAndKeepsWhatWasPassed() {
    assertThat(event(BELOW, share(0.35, 0.31, 0.39))).isEqualTo(new Event.Passed());
    assertThat(event(BELOW, notShown())).isInstanceOf(Event.NotShown.class);
    assertThat(event(BELOW, notShown())).isNull();
    assertThat(event(BELOW, null)).isNull();
    assertThat(event(BELOW, share(0.35, 0.31, 0.39))).as("still below").isNull();
    assertThat(event(BELOW, null))
        .isEqualTo(new Event.NotShown("too few postings or weeks for a figure"));
  }

  private @Nullable Event event(WatchLine line, @Nullable Figure figure) {
    return event(line, figure, line.isOfChange() ? figure : null);
  }

  private @Nullable Event event(WatchLine line, @Nullable Figure figure, @Nullable Figure change) {
    release++;
    WatchCheck check = WatchCheck.of(line, state, figure, change, "release " + release);
    state = check.state();
    return check.event();
  }

  private static Figure share(double value, double low, double high) {
    return figure("tool_share", "share", value, low, high);
  }

  private static Figure growth(double value, double low, double high) {
    return figure("active_growth", "percent", value, low, high);
  }

  private static Figure notShown() {
    return figure("tool_share", "share", null, null, null);
  }

  private static Figure figure(
      String metric,
      String unit,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high) {
    LocalDate day = LocalDate.parse("2026-11-22");
    return new Figure(
        "id",
        metric,
        day,
        day,
        "marketing-ops",
        "all",
        "all",
        "all",
        "all",
        "hubspot",
        "all",
        "all",
        "all",
        "year",
        "2026-W47",
        value,
        unit,
        low,
        high,
        "cluster",
        40,
        12,
        12,
        30.0,
        1.0,
        value == null ? "suppressed" : "publish",
        value == null ? "wide" : null,
        1,
        null,
        "all",
        "all");
  }
}
