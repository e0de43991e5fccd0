package wagewire.metrics.tool;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.ShareTotals;

/** The totals of one role by employer, all in the same order. Do not modify the arrays. */
final class RoleTotals {

  /** Totals without a posting. */
  static final RoleTotals NONE = new RoleTotals(new int[0], 0);

  private final int[] employers;
  private final double[] described;
  private final double[] stated;
  private final double[] remote;
  private final double[] hybrid;
  private final SortedMap<String, double[]> mentions = new TreeMap<>();
  private final long boards;

  private RoleTotals(int[] employers, long boards) {
    this.employers = employers;
    this.described = new double[employers.length];
    this.stated = new double[employers.length];
    this.remote = new double[employers.length];
    this.hybrid = new double[employers.length];
    this.boards = boards;
  }

  /**
   * @param roles of each role that counts in, by the number of the employer
   */
  static RoleTotals sum(List<Map<Integer, EmployerTally>> roles, SharePostingReader names) {
    int[] ranks = names.ranks();
    BitSet found = new BitSet(ranks.length);
    BitSet sources = new BitSet();
    for (Map<Integer, EmployerTally> role : roles) {
      role.forEach((employer, counts) -> {
        found.set(ranks[employer]);
        counts.sources().forEach(sources::set);
      });
    }
    int[] employers = found.stream().toArray();
    int[] positions = new int[ranks.length];
    for (int position = 0; position < employers.length; position++) {
      positions[employers[position]] = position;
    }
    RoleTotals sum = new RoleTotals(employers, sources.cardinality());
    double[][] byTool = new double[names.tools()][];
    for (Map<Integer, EmployerTally> role : roles) {
      role.forEach((employer, counts) -> sum.add(positions[ranks[employer]], counts, byTool));
    }
    for (int tool = 0; tool < byTool.length; tool++) {
      if (byTool[tool] != null) {
        sum.mentions.put(names.tool(tool), byTool[tool]);
      }
    }
    return sum;
  }

  private void add(int position, EmployerTally counts, double[][] byTool) {
    described[position] += counts.described();
    stated[position] += counts.stated();
    remote[position] += counts.remote();
    hybrid[position] += counts.hybrid();
    counts
        .tools()
        .forEach((tool, times) -> {
          if (byTool[tool] == null) {
            byTool[tool] = new double[employers.length];
          }
          byTool[tool][position] += times;
        });
  }

  /** Returns the ranks of the employers, as {@link SharePostingReader#ranks}, ascending. */
  int[] employers() {
    return employers;
  }

  double[] described() {
    return described;
  }

  /** Returns the described postings that state their work mode. */
  double[] stated() {
    return stated;
  }

  double[] remote() {
    return remote;
  }

  double[] hybrid() {
    return hybrid;
  }

  /** Returns how variances of shares of tools follow from one correlation for all of them. */
  GeneralisedVarianceFunction toolVariances() {
    return GeneralisedVarianceFunction.fit(
        mentions.values().stream().map(named -> ShareTotals.of(described, named)).toList());
  }

  /** Returns the same for shares of work modes. */
  GeneralisedVarianceFunction modeVariances() {
    return GeneralisedVarianceFunction.fit(
        List.of(ShareTotals.of(stated, remote), ShareTotals.of(stated, hybrid)));
  }

  /** Returns the boards, counted once for each employer. */
  long boards() {
    return boards;
  }

  /** Returns the described postings that name the tool, by tool. */
  SortedMap<String, double[]> mentions() {
    return mentions;
  }
}
