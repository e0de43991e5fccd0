package wagewire.metrics.tool;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Role;

/**
 * A posting with a usable description that was open in the newest 4 weeks.
 *
 * @param kind its role, seniority, country and work mode, within which pay is compared
 * @param tools ids in the order of their characters
 * @param pays true when it states any pay
 * @param amount the middle of its base pay in US dollars a year; null where none is usable
 */
record DescribedPosting(
    Role role,
    String kind,
    String employer,
    String board,
    List<String> tools,
    boolean pays,
    @Nullable Double amount) {

  /** Reads the columns of {@code described_postings.sql}. */
  static DescribedPosting of(ResultSet row) throws SQLException {
    String tools = row.getString("tools");
    double amount = row.getDouble("amount");
    Double usable = row.wasNull() ? null : amount;
    return new DescribedPosting(
        Role.read(row.getString("role")),
        row.getString("kind"),
        row.getString("employer"),
        row.getString("board"),
        tools == null ? List.of() : List.of(tools.split("\\+")),
        row.getBoolean("pays"),
        usable);
  }
}
