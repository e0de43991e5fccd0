package wagewire.lab.market.likeness;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How unlike employers are in pay and in stating it. */
final class PayMeasures {

  /** Postings of the largest employer of the real series; larger ones would decide the figures. */
  private static final int LARGEST = 225;

  /** Fewest postings of an employer of which its rule can be guessed. */
  private static final int POSTINGS_FOR_A_RULE = 5;

  /** Fewest postings of an employer with pay. */
  private static final int POSTINGS_WITH_PAY = 3;

  private static final double NEARLY_ALWAYS = 0.95;

  private PayMeasures() {}

  static Map<String, Double> of(Collection<SeenPay> all) {
    List<SeenPay> listings =
        byEmployer(all).values().stream()
            .filter(ofOne -> ofOne.size() <= LARGEST)
            .flatMap(List::stream)
            .toList();
    Map<String, Double> values = new LinkedHashMap<>(stating(listings));
    values.putAll(spreads(listings));
    return values;
  }

  /**
   * Shares of employers that never and that always state pay, and the correlation within employers:
   * (sum of (y - p n)^2 / (p (1 - p)) - sum of n) / (sum of n^2 - sum of n), where an employer
   * states pay in y of n postings and all employers in the share p.
   */
  private static Map<String, Double> stating(Collection<SeenPay> listings) {
    List<List<SeenPay>> employers =
        byEmployer(listings).values().stream()
            .filter(ofOne -> ofOne.size() >= POSTINGS_FOR_A_RULE)
            .toList();
    double[] shares = employers.stream().mapToDouble(PayMeasures::statingShare).toArray();
    double never = 0;
    double always = 0;
    double stating = 0;
    double all = 0;
    double squares = 0;
    for (int at = 0; at < shares.length; at++) {
      double size = employers.get(at).size();
      never += shares[at] == 0 ? 1 : 0;
      always += shares[at] > NEARLY_ALWAYS ? 1 : 0;
      stating += shares[at] * size;
      all += size;
      squares += size * size;
    }
    double mean = stating / all;
    double distances = 0;
    for (int at = 0; at < shares.length; at++) {
      distances += Math.pow((shares[at] - mean) * employers.get(at).size(), 2);
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("pay-stated-correlation", (distances / (mean * (1 - mean)) - all) / (squares - all));
    values.put("pay-never-stated", never / shares.length);
    values.put("pay-always-stated", always / shares.length);
    return values;
  }

  /**
   * Standard deviations of the logarithm of pay, less the mean of the job, between and within
   * employers: components of a one-way analysis of variance.
   */
  private static Map<String, Double> spreads(Collection<SeenPay> listings) {
    List<SeenPay> paid = listings.stream().filter(SeenPay::isComparable).toList();
    Map<String, Double> jobs =
        paid.stream()
            .collect(
                Collectors.groupingBy(
                    SeenPay::job, Collectors.averagingDouble(seen -> Math.log(seen.pay()))));
    List<double[]> employers =
        byEmployer(paid).values().stream()
            .filter(ofOne -> ofOne.size() >= POSTINGS_WITH_PAY)
            .map(ofOne ->
                ofOne.stream()
                    .mapToDouble(seen -> Math.log(seen.pay()) - jobs.getOrDefault(seen.job(), 0.0))
                    .toArray())
            .toList();
    double all = 0;
    double squares = 0;
    double within = 0;
    double between = 0;
    for (double[] residuals : employers) {
      double mean = Arrays.stream(residuals).average().orElseThrow();
      for (double residual : residuals) {
        within += Math.pow(residual - mean, 2);
      }
      between += residuals.length * mean * mean;
      all += residuals.length;
      squares += Math.pow(residuals.length, 2);
    }
    int groups = employers.size();
    double variance = within / (all - groups);
    double size = (all - squares / all) / (groups - 1);
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(
        "pay-between-employers",
        Math.sqrt(Math.max(0, (between / (groups - 1) - variance) / size)));
    values.put("pay-within-employers", Math.sqrt(variance));
    return values;
  }

  private static double statingShare(List<SeenPay> ofOne) {
    return ofOne.stream().mapToDouble(seen -> seen.isStated() ? 1 : 0).average().orElseThrow();
  }

  private static Map<String, List<SeenPay>> byEmployer(Collection<SeenPay> listings) {
    return listings.stream().collect(Collectors.groupingBy(SeenPay::employer));
  }
}
