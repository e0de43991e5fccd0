package wagewire.metrics.tool;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.Estimate;
import wagewire.metrics.statistics.Totals;
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

  /**
   * @param postings with an amount, of kinds of which some name the tool and others do not
   * @param kind of each posting, numbered from 0
   * @param naming whether each posting names the tool
   */
  static PremiumSample of(List<DescribedPosting> postings, int[] kind, boolean[] naming) {
    double[] amounts =
        postings.stream().mapToDouble(posting -> requireNonNull(posting.amount())).toArray();
    Clusters employers = Clusters.of(postings.stream().map(DescribedPosting::employer).toList());
    double[] names = new double[naming.length];
    Arrays.setAll(names, row -> naming[row] ? 1 : 0);
    double[] namingByEmployer = employers.totals(names);
    double[] othersByEmployer = employers.sizes();
    Arrays.setAll(othersByEmployer, one -> othersByEmployer[one] - namingByEmployer[one]);
    int count = (int) Arrays.stream(names).sum();
    Estimate ratio = RatioOfMeans.within(employers, amounts, naming, kind);
    return new PremiumSample(
        ratio == null ? null : ratio.ratioToPercent(),
        count,
        naming.length - count,
        Math.max(Totals.largestShare(namingByEmployer), Totals.largestShare(othersByEmployer)),
        (int) postings.stream().map(DescribedPosting::board).distinct().count());
  }
}
