package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * A check that must pass before a release replaces the previous one: a line of {@code
 * checks/checks.tsv} and an SQL file that selects violations.
 *
 * @param acceptable true when an operator may accept a failure
 * @param meaning the message when it fails
 */
public record ReleaseCheck(String id, Moment moment, boolean acceptable, String meaning) {

  static final List<ReleaseCheck> ALL =
      ResourceTable.read(ReleaseCheck.class, "/wagewire/metrics/checks/checks.tsv").stream()
          .map(ReleaseCheck::of)
          .toList();

  /** Moment at which a check runs. */
  public enum Moment {
    /** After postings are counted. */
    COUNTED,
    /** After figures are computed. */
    RELEASED
  }

  /** Returns the ids of checks that an operator may accept. */
  public static List<String> acceptableIds() {
    return ALL.stream().filter(ReleaseCheck::acceptable).map(ReleaseCheck::id).toList();
  }

  private static ReleaseCheck of(ResourceRow row) {
    return new ReleaseCheck(
        row.get("id"),
        Moment.valueOf(row.get("moment").toUpperCase(Locale.ROOT)),
        row.get("accepted").equals("yes"),
        row.get("meaning"));
  }

  /** Returns the first violation as {@code column value, …}; empty when the check passes. */
  Optional<String> find(Connection connection, DueRelease due) throws SQLException {
    return SqlFile.of("metrics/checks/" + id).first(connection, due.parameters());
  }
}
