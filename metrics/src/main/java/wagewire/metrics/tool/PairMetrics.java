package wagewire.metrics.tool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.statistics.Totals;
import wagewire.metrics.statistics.cluster.Clusters;
import wagewire.metrics.statistics.cluster.GeneralisedVarianceFunction;
import wagewire.metrics.statistics.cluster.ShareTotals;

/** Shares of described postings that name two tools together (methodology §9). */
final class PairMetrics {

  private final Release release;
  private final FactWriter facts;

  PairMetrics(Release release, FactWriter facts) {
    this.release = release;
    this.facts = facts;
  }

  void write(Cell cell, List<DescribedPosting> postings) throws SQLException {
    List<List<String>> tools = postings.stream().map(DescribedPosting::tools).toList();
    Clusters employers = Clusters.of(postings.stream().map(DescribedPosting::employer).toList());
    long boards = postings.stream().map(DescribedPosting::board).distinct().count();
    double[] described = employers.sizes();
    List<ShareFigure> pairs = new ArrayList<>();
    for (var pair : ToolPairs.mostFrequent(tools).entrySet()) {
      double[] named = new double[employers.count()];
      for (int row : pair.getValue()) {
        named[employers.of(row)]++;
      }
      pairs.add(
          new ShareFigure(
              "tool_pair_share",
              cell,
              pair.getKey(),
              ShareTotals.of(described, named),
              Totals.largestShare(described),
              boards,
              null));
    }
    GeneralisedVarianceFunction function =
        GeneralisedVarianceFunction.fit(pairs.stream().map(ShareFigure::totals).toList());
    for (ShareFigure pair : pairs) {
      pair.write(release, facts, release.newestWeek(), function);
    }
  }
}
