package wagewire.metrics.tool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.FactWriter;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.SqlFile;

/**
 * Writes tool pairs and premiums of each role, from the described postings of the newest 4 weeks.
 */
public final class ToolMetrics {

  private ToolMetrics() {}

  public static void write(Connection connection, Release release, FactWriter facts)
      throws SQLException {
    Map<String, List<DescribedPosting>> roles = new TreeMap<>();
    SqlFile.of("metrics/definition/tools/described_postings")
        .forEach(
            connection,
            release.parameters(),
            row -> {
              DescribedPosting posting = DescribedPosting.of(row);
              for (String role : RoleGroups.of(posting.role())) {
                roles.computeIfAbsent(role, name -> new ArrayList<>()).add(posting);
              }
            });
    PairMetrics pairs = new PairMetrics(release, facts);
    PremiumMetrics premiums = new PremiumMetrics(release, facts);
    for (var role : roles.entrySet()) {
      pairs.write(Cell.ofRole(role.getKey()), role.getValue());
      premiums.write(Cell.ofRole(role.getKey()), role.getValue());
    }
  }
}
