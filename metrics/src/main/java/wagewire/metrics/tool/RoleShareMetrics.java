package wagewire.metrics.tool;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.JudgedFigure;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.fact.StatedPeriod;
import wagewire.metrics.panel.GrowthWindow;
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.ShareComparison;
import wagewire.metrics.statistics.cluster.ShareTotals;

/**
 * Shares of roles in all postings of the same boards in the newest week, and their changes
 * (methodology §9).
 */
public final class RoleShareMetrics {

  private static final SqlFile POSTINGS = SqlFile.of("metrics/definition/role_share/role_postings");

  private static final Metric CHANGE = Metric.of("role_share_change");
  private static final String NOW = "now";
  private static final String YEAR_NOW = "year_now";
  private static final String YEAR = Horizon.YEAR.id();
  private static final List<String> WINDOWS = List.of(NOW, YEAR_NOW, YEAR);
  private static final int FEWEST = 3;

  private final Release release;
  private final FactWriter facts;
  private final List<String> employers = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Mean stock by group of roles, window and employer. */
  private final Map<String, Map<String, List<Double>>> stock = new TreeMap<>();

  /** Boards with postings now, by group of roles and employer, in the four weeks. */
  private final Map<String, Map<Integer, Set<String>>> boards = new HashMap<>();

  /** The same in the weeks that are compared with those of a year before. */
  private final Map<String, Map<Integer, Set<String>>> boardsOfYear = new HashMap<>();

  private RoleShareMetrics(Release release, FactWriter facts) {
    this.release = release;
    this.facts = facts;
  }

  /** Writes the shares and changes of all roles and groups. */
  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    RoleMembers members = RoleMembers.read(connection);
    RoleShareMetrics metrics = new RoleShareMetrics(release, facts);
    POSTINGS.forEach(
        connection,
        release.parameters(),
        row -> {
          int employer = metrics.number(row.getString("employer"));
          List<String> groups = new ArrayList<>(members.groups(row.getString("role")));
          groups.remove(RoleGroups.ALL);
          groups.add(RoleGroups.ALL);
          for (String group : groups) {
            for (String window : WINDOWS) {
              metrics.add(group, window, employer, row.getDouble(window));
            }
            add(metrics.boards, group, employer, row.getArray("units"));
            add(metrics.boardsOfYear, group, employer, row.getArray("year_units"));
          }
        });
    metrics.write();
  }

  private int number(String employer) {
    return numbers.computeIfAbsent(
        employer,
        name -> {
          employers.add(name);
          return employers.size() - 1;
        });
  }

  private void add(String group, String window, int employer, double postings) {
    List<Double> byEmployer =
        stock
            .computeIfAbsent(group, _ -> new HashMap<>())
            .computeIfAbsent(window, _ -> new ArrayList<>());
    while (byEmployer.size() <= employer) {
      byEmployer.add(0.0);
    }
    byEmployer.set(employer, byEmployer.get(employer) + postings);
  }

  private static void add(
      Map<String, Map<Integer, Set<String>>> boards, String group, int employer, Array units)
      throws SQLException {
    boards
        .computeIfAbsent(group, _ -> new HashMap<>())
        .computeIfAbsent(employer, _ -> new HashSet<>())
        .addAll(List.of((String[]) units.getArray()));
  }

  /**
   * Counts the boards of a group's postings now.
   *
   * @param all postings of all roles by employer; those without any do not count
   */
  private static long boards(Map<Integer, Set<String>> ofRole, double[] all) {
    return ofRole.entrySet().stream()
        .filter(employer -> all[employer.getKey()] > 0)
        .flatMap(employer -> employer.getValue().stream())
        .distinct()
        .count();
  }

  private void write() throws SQLException {
    double[] all = totals(RoleGroups.ALL, NOW);
    List<String> roles =
        stock.keySet().stream().filter(group -> !group.equals(RoleGroups.ALL)).toList();
    GeneralisedVarianceFunction function =
        GeneralisedVarianceFunction.fit(
            roles.stream().map(role -> ShareTotals.of(all, totals(role, NOW))).toList());
    for (String role : roles) {
      double[] ofRole = totals(role, NOW);
      if (Totals.sum(ofRole) < FEWEST) {
        continue;
      }
      new ShareFigure(
              "role_share",
              Cell.ofRole(role),
              Cell.ALL,
              ShareTotals.of(all, ofRole),
              Totals.largestShare(ofRole),
              boards(boards.getOrDefault(role, Map.of()), all),
              null)
          .write(release, facts, release.newestWeek(), function);
      change(role, function);
    }
  }

  private void change(String role, GeneralisedVarianceFunction function) throws SQLException {
    GrowthWindow window = release.window(Horizon.YEAR);
    double[] allThen = totals(RoleGroups.ALL, YEAR);
    double[] then = totals(role, YEAR);
    double[] all = totals(RoleGroups.ALL, YEAR_NOW);
    double[] allNow = all.clone();
    double[] now = totals(role, YEAR_NOW);
    boolean history = release.record() >= window.weeksNeeded();
    for (int employer = 0; employer < now.length; employer++) {
      if (!(allThen[employer] > 0) || !(allNow[employer] > 0)) {
        allThen[employer] = 0;
        then[employer] = 0;
        allNow[employer] = 0;
        now[employer] = 0;
      }
    }
    ShareComparison compared = new ShareComparison(allThen, then, allNow, now);
    @Nullable Estimate change =
        history && Totals.sum(allNow) > 0 ? compared.change(function) : null;
    double panelShare = Totals.sum(allNow) / Totals.sum(all);
    FigureKind kind = CHANGE.kind();
    FigureMeasures measures =
        FigureMeasures.of(
                Math.min(Totals.sum(then), Totals.sum(now)),
                change == null ? 0 : change.clusters(),
                Totals.largestShare(now))
            .history(history, false, false)
            .flag(Measure.MIXED_VOCABULARY, history && !release.oneVocabulary());
    if (change != null) {
      measures =
          measures
              .interval(kind, change)
              .panelShare(panelShare)
              .flag(Measure.HANGS_ON_ONE_EMPLOYER, compared.hangsOnOneEmployer(change));
    }
    facts.write(
        new JudgedFigure(
            CHANGE.id(),
            StatedPeriod.to(release.newestWeek(), window.weeks()),
            Cell.ofRole(role),
            Cell.ALL,
            Cell.ALL,
            YEAR,
            change,
            new JudgedFigure.Counts(
                Math.round(Totals.sum(now)),
                change == null ? 0 : change.clusters(),
                boards(boardsOfYear.getOrDefault(role, Map.of()), allNow),
                change == null ? null : change.effectiveN(),
                history ? new Coverage.Share(panelShare) : null,
                JudgedFigure.Compared.over(window.weeks())),
            Publishability.judge(kind, measures)));
  }

  /** Returns the mean stock by employer; all have the same length. */
  private double[] totals(String group, String window) {
    List<Double> known = stock.getOrDefault(group, Map.of()).getOrDefault(window, List.of());
    double[] totals = new double[employers.size()];
    Arrays.setAll(totals, number -> number < known.size() ? known.get(number) : 0);
    return totals;
  }
}
