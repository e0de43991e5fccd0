package wagewire.metrics.tool;

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
import wagewire.metrics.panel.Horizon;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.Measure;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.EmployerWeights;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.RoleShare;
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
  private static final int FEWEST = 3;

  private final Release release;
  private final FactWriter facts;
  private final List<String> employers = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Mean stock by group of roles, window and employer. */
  private final Map<String, Map<String, List<Double>>> stock = new TreeMap<>();

  /** Boards with postings now, by group of roles and employer. */
  private final Map<String, Map<Integer, Set<String>>> boards = new HashMap<>();

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
          List<String> units = List.of((String[]) row.getArray("units").getArray());
          for (String group : groups) {
            for (String window : List.of(NOW, Horizon.FOUR_WEEK.id(), Horizon.YEAR.id())) {
              metrics.add(group, window, employer, row.getDouble(window));
            }
            metrics
                .boards
                .computeIfAbsent(group, _ -> new HashMap<>())
                .computeIfAbsent(employer, _ -> new HashSet<>())
                .addAll(units);
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

  /**
   * Counts the boards of a group's postings now.
   *
   * @param all postings of all roles by employer; those without any do not count
   */
  private long boards(String role, double[] all) {
    return boards.getOrDefault(role, Map.of()).entrySet().stream()
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
              boards(role, all),
              null)
          .write(release, facts, release.newestWeek(), function, EmployerWeights.POSTINGS);
      change(role, ofRole, all, Horizon.FOUR_WEEK, function);
      change(role, ofRole, all, Horizon.YEAR, function);
    }
  }

  private void change(
      String role,
      double[] ofRole,
      double[] all,
      Horizon horizon,
      GeneralisedVarianceFunction function)
      throws SQLException {
    double[] allThen = totals(RoleGroups.ALL, horizon.id());
    double[] then = totals(role, horizon.id());
    boolean history =
        release.newestWeek().weeksSince(release.firstWeek()) + 1 >= horizon.weeksNeeded();
    double[] allNow = all.clone();
    double[] now = ofRole.clone();
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
        history && Totals.sum(allNow) > 0
            ? RoleShare.change(ShareTotals.of(allThen, then), ShareTotals.of(allNow, now), function)
            : null;
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
            StatedPeriod.to(release.newestWeek(), ShareMetrics.WEEKS),
            Cell.ofRole(role),
            Cell.ALL,
            Cell.ALL,
            horizon.id(),
            change,
            new JudgedFigure.Counts(
                Math.round(Totals.sum(now)),
                change == null ? 0 : change.clusters(),
                boards(role, allNow),
                change == null ? null : change.effectiveN(),
                history ? new Coverage.Share(panelShare) : null),
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
