package wagewire.app.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.operations.WatchReport;
import wagewire.warehouse.operations.WatchStore;
import wagewire.warehouse.operations.WatchedState;

/** Reads the watched figures in a release, each once. */
public final class WatchRun {

  private final Figures figures;
  private final WatchStore store;
  private final List<WatchLine> lines;

  public WatchRun(DSLContext sql, List<WatchLine> lines) {
    this.figures = new Figures(sql);
    this.store = new WatchStore(sql);
    this.lines = List.copyOf(lines);
  }

  /**
   * A watched figure in a release.
   *
   * @param before its state until then; null when the line is read for the first time
   * @param report what is to be reported; null for nothing, and where that was done
   */
  public record Reading(
      WatchLine line,
      @Nullable WatchedState before,
      WatchedState state,
      @Nullable Figure figure,
      @Nullable WatchReport report) {}

  /**
   * Returns the lines as they are in the newest release, without storing anything.
   *
   * @param vintage name of that release
   * @param releasedAt when it was made
   */
  public List<Reading> read(String vintage, IsoWeek week, Instant releasedAt) {
    Map<String, WatchedState> states = lines.isEmpty() ? Map.of() : store.states();
    List<Reading> readings = new ArrayList<>();
    for (WatchLine line : lines) {
      readings.add(read(line, states.get(line.text()), vintage, week, releasedAt));
    }
    return readings;
  }

  /**
   * Stores the lines as they are in the newest release, and returns what is reported anew. A line
   * that was read in the release before is left.
   *
   * @param vintage as in {@link #read}
   */
  public List<WatchReport> record(String vintage, IsoWeek week, Instant releasedAt) {
    List<WatchReport> reports = new ArrayList<>();
    for (Reading reading : read(vintage, week, releasedAt)) {
      WatchedState before = reading.before();
      if (before == null || !before.vintage().equals(vintage)) {
        WatchReport report = reading.report();
        store.save(reading.state(), report);
        if (report != null) {
          reports.add(report);
        }
      }
    }
    return reports;
  }

  private Reading read(
      WatchLine line,
      @Nullable WatchedState before,
      String vintage,
      IsoWeek week,
      Instant releasedAt) {
    Figure figure = figures.one(line.figure(week)).orElse(null);
    if (before != null && before.vintage().equals(vintage)) {
      return new Reading(line, before, before, figure, null);
    }
    WatchCheck check = WatchCheck.of(line, before, figure, change(line, figure, week), vintage);
    WatchCheck.Event event = check.event();
    return new Reading(
        line,
        before,
        check.state(),
        figure,
        event == null
            ? null
            : new WatchReport(
                0,
                line.text(),
                vintage,
                week.monday(),
                releasedAt,
                figure == null ? null : figure.figureId(),
                WatchText.report(line, figure, event, vintage)));
  }

  private @Nullable Figure change(WatchLine line, @Nullable Figure figure, IsoWeek week) {
    if (line.isOfChange()) {
      return figure;
    }
    return line.hasChange() ? figures.one(line.change(week)).orElse(null) : null;
  }
}
