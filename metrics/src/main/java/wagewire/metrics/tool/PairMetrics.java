package wagewire.metrics.tool;

import java.sql.SQLException;
import java.util.List;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.statistics.cluster.Clusters;

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
    for (var pair : ToolPairs.mostFrequent(tools).entrySet()) {
      double[] named = new double[employers.count()];
      for (int row : pair.getValue()) {
        named[employers.of(row)]++;
      }
      ShareMetrics.write(
          release,
          facts,
          release.newestWeek(),
          "tool_pair_share",
          cell,
          pair.getKey(),
          described,
          named,
          boards,
          null);
    }
  }
}
