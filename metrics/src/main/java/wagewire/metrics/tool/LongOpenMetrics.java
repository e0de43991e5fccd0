package wagewire.metrics.tool;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.ShareTotals;
import wagewire.model.time.IsoWeek;

/**
 * Writes the share of the postings open when a week ends that have been open for more than 60 days
 * (methodology §2): of whole roles, and of these by seniority and by country.
 */
public final class LongOpenMetrics {

  private static final SqlFile AGES = SqlFile.of("metrics/definition/long_open/open_ages");
  private static final String METRIC = "long_open_share";
  private static final int LONG_DAYS = 60;
  private static final int DAYS = 7;

  private final List<IsoWeek> weeks;
  private final RoleMembers members;
  private final Map<String, Integer> employers = new HashMap<>();
  private final Map<String, Integer> boards = new HashMap<>();
  private final Map<Cell, OpenInCell> cells = new LinkedHashMap<>();

  private LongOpenMetrics(Release release, RoleMembers members) {
    this.weeks = release.weeks();
    this.members = members;
  }

  /** Writes the shares of each week of the release. */
  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    LongOpenMetrics metrics = new LongOpenMetrics(release, RoleMembers.read(connection));
    AGES.forEach(connection, release.parameters(), metrics::add);
    for (Map.Entry<Cell, OpenInCell> cell : metrics.cells.entrySet()) {
      OpenInCell whole = metrics.cells.get(Cell.ofRole(cell.getKey().role()));
      for (int week = 0; whole != null && week < metrics.weeks.size(); week++) {
        GeneralisedVarianceFunction function =
            GeneralisedVarianceFunction.fit(List.of(whole.totals(week)));
        new ShareFigure(
                METRIC,
                cell.getKey(),
                Cell.ALL,
                cell.getValue().totals(week),
                Totals.largestShare(cell.getValue().open(week)),
                cell.getValue().boards[week],
                null)
            .write(release, facts, metrics.weeks.get(week), function);
      }
    }
  }

  private void add(ResultSet stretch) throws SQLException {
    int employer = employers.computeIfAbsent(stretch.getString("employer"), _ -> employers.size());
    int board = boards.computeIfAbsent(stretch.getString("board"), _ -> boards.size());
    int age = stretch.getInt("age");
    int first = stretch.getInt("first");
    int last = stretch.getInt("last");
    String seniority = stretch.getString("seniority");
    String country = stretch.getString("country");
    for (String group : members.groups(stretch.getString("role"))) {
      for (Cell cell :
          List.of(
              Cell.ofRole(group),
              new Cell(group, seniority, Cell.ALL, Cell.ALL, Cell.ALL),
              new Cell(group, Cell.ALL, country, Cell.ALL, Cell.ALL))) {
        OpenInCell open = cells.computeIfAbsent(cell, _ -> new OpenInCell(weeks.size()));
        for (int week = first; week <= last; week++) {
          open.add(week, employer, board, age + DAYS * week > LONG_DAYS);
        }
      }
    }
  }

  /** The postings of a cell by week and employer; those of a board come one after another. */
  private static final class OpenInCell {

    /** Boards with such postings, by week. */
    private final int[] boards;

    private final int[] lastBoard;

    /** Open postings of each week, then those open for long, by employer. */
    private final Map<Integer, int[]> byEmployer = new LinkedHashMap<>();

    OpenInCell(int weeks) {
      this.boards = new int[weeks];
      this.lastBoard = new int[weeks];
    }

    void add(int week, int employer, int board, boolean isLong) {
      int[] counts = byEmployer.computeIfAbsent(employer, _ -> new int[2 * boards.length]);
      counts[week]++;
      counts[boards.length + week] += isLong ? 1 : 0;
      if (lastBoard[week] != board + 1) {
        lastBoard[week] = board + 1;
        boards[week]++;
      }
    }

    ShareTotals totals(int week) {
      return ShareTotals.of(open(week), counts(boards.length + week));
    }

    double[] open(int week) {
      return counts(week);
    }

    private double[] counts(int index) {
      return byEmployer.values().stream().mapToDouble(counts -> counts[index]).toArray();
    }
  }
}
