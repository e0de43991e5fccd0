package wagewire.metrics.count;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.statistics.Estimate;
import wagewire.model.time.IsoWeek;

/** The median age of the postings that are open when a week ends, by role and group. */
public final class MedianAgeMetrics {

  private static final SqlFile STRETCHES =
      SqlFile.of("metrics/definition/median_age/open_stretches");
  private static final String METRIC = "median_age_days";
  private static final int FEWEST = 3;
  private static final int DAYS = 7;

  private final List<IsoWeek> weeks;
  private final RoleMembers members;
  private final Map<String, Integer> employers = new HashMap<>();
  private final Map<String, Integer> boards = new HashMap<>();

  /** By role or group, one a week. */
  private final Map<String, AgeTally[]> tallies = new HashMap<>();

  private MedianAgeMetrics(Release release, RoleMembers members) {
    this.weeks = release.weeks();
    this.members = members;
  }

  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    MedianAgeMetrics metrics = new MedianAgeMetrics(release, RoleMembers.read(connection));
    STRETCHES.forEach(connection, release.parameters(), metrics::add);
    metrics.write(facts);
  }

  private void add(ResultSet stretch) throws SQLException {
    int employer = employers.computeIfAbsent(stretch.getString("employer"), _ -> employers.size());
    int board = boards.computeIfAbsent(stretch.getString("board"), _ -> boards.size());
    int age = stretch.getInt("age");
    int first = stretch.getInt("first");
    int last = stretch.getInt("last");
    for (String group : members.groups(stretch.getString("role"))) {
      AgeTally[] ofGroup = tallies.computeIfAbsent(group, _ -> tallies());
      for (int week = first; week <= last; week++) {
        ofGroup[week].add(age + DAYS * week, employer, board);
      }
    }
  }

  private AgeTally[] tallies() {
    return Stream.generate(AgeTally::new).limit(weeks.size()).toArray(AgeTally[]::new);
  }

  private void write(FactWriter facts) throws SQLException {
    for (var group : tallies.entrySet()) {
      for (int week = 0; week < weeks.size(); week++) {
        AgeTally ages = group.getValue()[week];
        if (ages.postings() >= FEWEST) {
          facts.write(figure(group.getKey(), weeks.get(week), ages));
        }
      }
    }
  }

  private static JudgedFigure figure(String role, IsoWeek week, AgeTally ages) {
    return new JudgedFigure(
        METRIC,
        StatedPeriod.to(week, 1),
        Cell.ofRole(role),
        Cell.ALL,
        Cell.ALL,
        "week",
        new Estimate(ages.median(), null, Double.NaN, ages.employers()),
        new JudgedFigure.Counts(ages.postings(), ages.employers(), ages.boards(), null, null),
        Publishability.judge(
            Metric.of(METRIC).kind(), FigureMeasures.of(ages.postings(), ages.employers(), 0)));
  }
}
