package wagewire.metrics.statistics.pay;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of the seniorities with 3 or more postings of 3 or more employers, in an order that does not
 * depend on that in which they came. Employers and seniorities are numbered from 0.
 */
final class SeniorityRows {

  private static final int FEWEST_POSTINGS = 3;
  private static final int FEWEST_EMPLOYERS = 3;

  private final int[] employer;
  private final int[] seniority;
  private final double[] logPay;
  private final int employers;
  private final List<Integer> seniorities;

  private SeniorityRows(List<Row> rows) {
    Map<Integer, Integer> ofEmployer = new HashMap<>();
    rows.forEach(row -> ofEmployer.putIfAbsent(row.employer(), ofEmployer.size()));
    seniorities = rows.stream().map(Row::seniority).distinct().sorted().toList();
    employer = rows.stream().map(Row::employer).mapToInt(ofEmployer::get).toArray();
    seniority = rows.stream().map(Row::seniority).mapToInt(seniorities::indexOf).toArray();
    logPay = rows.stream().mapToDouble(Row::logPay).toArray();
    employers = ofEmployer.size();
  }

  static SeniorityRows of(int[] employer, int[] seniority, double[] logPay) {
    if (employer.length != logPay.length || seniority.length != logPay.length) {
      throw new IllegalArgumentException(
          logPay.length + " pays, " + employer.length + " and " + seniority.length + " numbers");
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < logPay.length; row++) {
      rows.add(new Row(employer[row], seniority[row], logPay[row]));
    }
    Map<Integer, Long> postings = rows.stream().collect(groupingBy(Row::seniority, counting()));
    Map<Integer, Long> employers =
        rows.stream()
            .map(row -> new Row(row.employer(), row.seniority(), 0))
            .distinct()
            .collect(groupingBy(Row::seniority, counting()));
    return new SeniorityRows(
        rows.stream()
            .filter(row -> postings.getOrDefault(row.seniority(), 0L) >= FEWEST_POSTINGS)
            .filter(row -> employers.getOrDefault(row.seniority(), 0L) >= FEWEST_EMPLOYERS)
            .sorted(
                comparingInt(Row::employer)
                    .thenComparingInt(Row::seniority)
                    .thenComparingDouble(Row::logPay))
            .toList());
  }

  int rows() {
    return logPay.length;
  }

  int employers() {
    return employers;
  }

  /** Returns the seniorities as they were given, ascending. */
  List<Integer> seniorities() {
    return seniorities;
  }

  int employer(int row) {
    return employer[row];
  }

  int seniority(int row) {
    return seniority[row];
  }

  double logPay(int row) {
    return logPay[row];
  }

  /** Returns the postings by seniority and employer. */
  double[][] counts() {
    double[][] counts = new double[seniorities.size()][employers];
    for (int row = 0; row < rows(); row++) {
      counts[seniority[row]][employer[row]]++;
    }
    return counts;
  }

  private record Row(int employer, int seniority, double logPay) {

    private Row {
      if (!Double.isFinite(logPay)) {
        throw new IllegalArgumentException("The logarithm of pay is " + logPay);
      }
    }
  }
}
