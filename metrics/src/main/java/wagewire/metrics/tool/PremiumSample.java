package wagewire.metrics.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.cluster.Clusters;
import wagewire.metrics.statistics.cluster.RatioOfMeans;

/**
 * The postings that a tool's premium compares.
 *
 * @param premium pay of those that name it over that of the others of the same kinds, in percent;
 *     null if there are none
 * @param naming postings that name it
 * @param others the others
 * @param largestEmployer the largest share that one employer has on either side
 */
record PremiumSample(
    @Nullable Estimate premium, int naming, int others, double largestEmployer, int boards) {

  /** Gathers the rows. */
  static final class Builder {

    private final List<String> employers = new ArrayList<>();
    private final List<Double> amounts = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();
    private final List<Boolean> names = new ArrayList<>();
    private final Set<String> boards = new HashSet<>();
    private final Side naming = new Side();
    private final Side others = new Side();

    void add(DescribedPosting posting, double amount, int kind, boolean namesTool) {
      employers.add(posting.employer());
      amounts.add(amount);
      kinds.add(kind);
      names.add(namesTool);
      boards.add(posting.board());
      (namesTool ? naming : others).add(posting.employer());
    }

    PremiumSample build() {
      double[] value = amounts.stream().mapToDouble(Double::doubleValue).toArray();
      int[] kind = kinds.stream().mapToInt(Integer::intValue).toArray();
      boolean[] first = new boolean[value.length];
      for (int row = 0; row < first.length; row++) {
        first[row] = names.get(row);
      }
      Estimate ratio = RatioOfMeans.within(Clusters.of(employers), value, first, kind);
      return new PremiumSample(
          ratio == null ? null : ratio.ratioToPercent(),
          naming.postings,
          others.postings,
          Math.max(naming.largestShare(), others.largestShare()),
          boards.size());
    }
  }

  /** Postings of one group by employer. */
  private static final class Side {

    private final Map<String, Integer> byEmployer = new HashMap<>();
    private int postings;

    private void add(String employer) {
      byEmployer.merge(employer, 1, Integer::sum);
      postings++;
    }

    private double largestShare() {
      int largest = byEmployer.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      return postings == 0 ? 0 : largest / (double) postings;
    }
  }
}
