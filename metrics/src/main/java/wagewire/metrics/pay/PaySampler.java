package wagewire.metrics.pay;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import wagewire.metrics.statistics.cluster.Clusters;

/** Groups the postings of cells by employer. */
final class PaySampler {

  private final int[] scratch;

  /**
   * @param employers how many there are
   */
  PaySampler(int employers) {
    this.scratch = new int[employers];
  }

  /** Returns a sample in the order given; the list must not change. */
  Sample of(List<PayPosting> postings) {
    int[] employers = new int[postings.size()];
    for (int row = 0; row < employers.length; row++) {
      employers[row] = postings.get(row).employer();
    }
    return new Sample(postings, Clusters.ascending(employers, scratch));
  }

  /**
   * The postings of one cell.
   *
   * @param employers of them, in their order
   */
  record Sample(List<PayPosting> postings, Clusters employers) {

    /** Returns the largest share of one employer. */
    double largestEmployer() {
      return Arrays.stream(employers.sizes()).max().orElse(0) / postings.size();
    }

    /** Returns the number of postings that state any pay. */
    int disclosed() {
      return (int) postings.stream().filter(PayPosting::disclosed).count();
    }

    double[] disclosedByEmployer() {
      return employers.totals(
          postings.stream().mapToDouble(posting -> posting.disclosed() ? 1 : 0).toArray());
    }

    int boards() {
      BitSet boards = new BitSet();
      postings.forEach(posting -> boards.set(posting.board()));
      return boards.cardinality();
    }

    /** Returns the amounts, ascending for postings in that order. */
    double[] amounts() {
      return postings.stream().mapToDouble(PayPosting::amount).toArray();
    }
  }
}
