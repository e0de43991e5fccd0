package wagewire.reporting.measure;

import java.sql.Connection;
import java.sql.SQLException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * {@code open_end = open_start + opened + backlog + reposted − closed − lost} for every lineage,
 * week and cell that was counted anew (methodology §1).
 */
final class IdentityCheck {

  private static final String BROKEN =
      """
      select unit, week, role
      from trends.unit_count
      join counted_week using (unit, week)
      group by unit, week, role, seniority, country, region, work_mode
      having abs(sum(open_end - open_start - opened - backlog - reposted + closed + lost)) > 1e-6
      limit 1
      """;

  private IdentityCheck() {}

  /** In the transaction that counted; throws DEFECT naming the first cell that does not add up. */
  static void require(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(BROKEN)) {
      if (rows.next()) {
        throw new WagewireException(
            ErrorCode.DEFECT,
            "the stock does not add up",
            "%s, week of %s, %s".formatted(rows.getString(1), rows.getString(2), rows.getString(3)),
            "The last good release stays up. Please report this line.");
      }
    }
  }
}
