package wagewire.metrics.pay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.sentence.Coverage;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.pay.ModelledPayBySeniority;
import wagewire.metrics.statistics.pay.SeniorityPay;
import wagewire.model.posting.Seniority;

/** Modelled medians of posted pay by seniority, of whole roles (methodology §8). */
public final class ModelledPayMetrics {

  private static final SqlFile POSTINGS =
      SqlFile.of("metrics/definition/pay_modelled/paid_postings");

  private static final Metric METRIC = Metric.of("pay_p50_modelled");
  private static final String HORIZON = "thirteen_week";
  private static final List<Seniority> SENIORITIES = List.of(Seniority.values());

  private final Release release;
  private final FactWriter facts;

  private ModelledPayMetrics(Release release, FactWriter facts) {
    this.release = release;
    this.facts = facts;
  }

  /** Writes the medians of the newest week. */
  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    RoleMembers members = RoleMembers.read(connection);
    Map<String, List<Posting>> byGroup = new TreeMap<>();
    POSTINGS.forEach(
        connection,
        release.parameters(),
        row -> {
          Posting posting = Posting.of(row);
          for (String group : members.groups(row.getString("role"))) {
            byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(posting);
          }
        });
    ModelledPayMetrics metrics = new ModelledPayMetrics(release, facts);
    for (var group : byGroup.entrySet()) {
      metrics.write(group.getKey(), group.getValue());
    }
  }

  private void write(String role, List<Posting> postings) throws SQLException {
    Map<String, List<Paid>> byCurrency = new TreeMap<>();
    for (Posting posting : postings) {
      if (posting.currency != null && posting.amount > 0) {
        byCurrency
            .computeIfAbsent(posting.currency, _ -> new ArrayList<>())
            .add(new Paid(posting, posting.amount));
      }
      if (posting.dollars > 0) {
        byCurrency
            .computeIfAbsent(Cell.ALL, _ -> new ArrayList<>())
            .add(new Paid(posting, posting.dollars));
      }
    }
    for (var currency : byCurrency.entrySet()) {
      write(role, currency.getKey(), currency.getValue(), postings);
    }
  }

  private void write(String role, String currency, List<Paid> paid, List<Posting> all)
      throws SQLException {
    Map<String, Integer> employers = new HashMap<>();
    int[] employer = new int[paid.size()];
    int[] seniority = new int[paid.size()];
    double[] logPay = new double[paid.size()];
    for (int row = 0; row < employer.length; row++) {
      Posting posting = paid.get(row).posting;
      employer[row] = employers.computeIfAbsent(posting.employer, _ -> employers.size());
      seniority[row] = SENIORITIES.indexOf(posting.seniority);
      logPay[row] = Math.log(paid.get(row).amount);
    }
    ModelledPayBySeniority model = ModelledPayBySeniority.of(employer, seniority, logPay);
    if (model == null) {
      return;
    }
    for (SeniorityPay pay : model.pays()) {
      Seniority one = SENIORITIES.get(pay.seniority());
      List<Posting> seen = all.stream().filter(posting -> posting.seniority == one).toList();
      List<Posting> those =
          paid.stream().map(Paid::posting).filter(posting -> posting.seniority == one).toList();
      write(role, currency, model, pay, seen, those);
    }
  }

  private void write(
      String role,
      String currency,
      ModelledPayBySeniority model,
      SeniorityPay pay,
      List<Posting> seen,
      List<Posting> paid)
      throws SQLException {
    Estimate estimate =
        new Estimate(pay.median(), model.interval(pay), Double.NaN, pay.employers());
    int stating = (int) seen.stream().filter(Posting::disclosed).count();
    Coverage.Disclosed coverage = new Coverage.Disclosed(stating, seen.size());
    long largest =
        paid.stream()
            .collect(Collectors.groupingBy(Posting::employer, Collectors.counting()))
            .values()
            .stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    Set<String> boards = new HashSet<>();
    paid.forEach(posting -> boards.add(posting.board));
    FigureMeasures measures =
        FigureMeasures.of(pay.postings(), pay.employers(), (double) largest / pay.postings())
            .disclosed(coverage.share())
            .interval(METRIC.kind(), estimate);
    facts.write(
        new JudgedFigure(
            METRIC.id(),
            StatedPeriod.Weeks.to(release.newestWeek(), PayWindow.WEEKS),
            new Cell(role, SENIORITIES.get(pay.seniority()).id(), Cell.ALL, Cell.ALL, Cell.ALL),
            Cell.ALL,
            currency,
            HORIZON,
            estimate,
            new JudgedFigure.Counts(pay.postings(), pay.employers(), boards.size(), null, coverage),
            Publishability.judge(METRIC.kind(), measures)));
  }

  /** A posting with an amount in the currency of a model. */
  private record Paid(Posting posting, double amount) {}

  /** A row of {@code paid_postings}; amounts are 0 where there are none. */
  private record Posting(
      Seniority seniority,
      String employer,
      String board,
      boolean disclosed,
      @Nullable String currency,
      double amount,
      double dollars) {

    static Posting of(ResultSet row) throws SQLException {
      return new Posting(
          Seniority.of(row.getString("seniority")),
          row.getString("employer"),
          row.getString("board"),
          row.getBoolean("disclosed"),
          row.getString("currency"),
          row.getDouble("amount"),
          row.getDouble("dollars"));
    }
  }
}
