package wagewire.metrics.count;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.cluster.KaplanMeier;
import wagewire.metrics.statistics.cluster.MedianDuration;
import wagewire.metrics.statistics.cluster.TimeAtRisk;

/** The median time for which postings stay open, in the newest week (methodology §2). */
public final class DurationMetrics {

  private static final SqlFile POSTINGS =
      SqlFile.of("metrics/definition/duration/watched_postings");

  private static final Metric METRIC = Metric.of("duration_median");
  private static final int WEEKS = 26;
  private static final int FEWEST = 3;

  private final RoleMembers members;
  private final Map<String, Integer> employers = new HashMap<>();
  private final Map<String, Integer> boards = new HashMap<>();
  private final Map<Cell, WatchedPostings> cells = new LinkedHashMap<>();

  private DurationMetrics(RoleMembers members) {
    this.members = members;
  }

  /** Writes the medians of whole roles and of these by seniority and by country. */
  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    DurationMetrics metrics = new DurationMetrics(RoleMembers.read(connection));
    POSTINGS.forEach(connection, release.parameters(), metrics::add);
    for (var cell : metrics.cells.entrySet()) {
      if (cell.getValue().postings() >= FEWEST) {
        facts.write(figure(release, cell.getKey(), cell.getValue()));
      }
    }
  }

  private void add(ResultSet row) throws SQLException {
    long posting = row.getLong("posting_id");
    int board = boards.computeIfAbsent(row.getString("board"), _ -> boards.size());
    TimeAtRisk time =
        new TimeAtRisk(
            employers.computeIfAbsent(row.getString("employer"), _ -> employers.size()),
            row.getInt("enters"),
            row.getInt("leaves"),
            row.getBoolean("closed"));
    for (String group : members.groups(row.getString("role"))) {
      for (Cell cell : cells(group, row.getString("seniority"), row.getString("country"))) {
        cells.computeIfAbsent(cell, _ -> new WatchedPostings()).add(posting, board, time);
      }
    }
  }

  private static List<Cell> cells(String group, String seniority, String country) {
    return List.of(
        Cell.ofRole(group),
        new Cell(group, seniority, Cell.ALL, Cell.ALL, Cell.ALL),
        new Cell(group, Cell.ALL, country, Cell.ALL, Cell.ALL));
  }

  private static JudgedFigure figure(Release release, Cell cell, WatchedPostings postings) {
    KaplanMeier curve = KaplanMeier.of(postings.times());
    @Nullable Estimate median = MedianDuration.of(curve, postings.times());
    return new JudgedFigure(
        METRIC.id(),
        StatedPeriod.to(release.newestWeek(), WEEKS),
        cell,
        Cell.ALL,
        Cell.ALL,
        METRIC.usualHorizon(),
        median,
        new JudgedFigure.Counts(
            postings.postings(),
            postings.employers(),
            postings.boards(),
            median == null ? null : median.effectiveN(),
            null),
        Publishability.judge(
            METRIC.kind(),
            FigureMeasures.of(
                    postings.postings(),
                    postings.employers(),
                    (double) postings.largest() / postings.postings())
                .with(Measure.CLOSED_SHARE, curve.endedShare())
                .interval(METRIC.kind(), median)));
  }
}
