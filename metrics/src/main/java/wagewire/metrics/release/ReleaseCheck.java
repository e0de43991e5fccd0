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
 * Something that must hold before a release replaces the one before: a line of {@code
 * checks/checks.tsv} and a file that selects what does not.
 *
 * @param acceptable whether a person may say that the data is meant to be so
 * @param meaning what has happened when it fails
 */
public record ReleaseCheck(String id, Moment moment, boolean acceptable, String meaning) {

  static final List<ReleaseCheck> ALL =
      ResourceTable.read(ReleaseCheck.class, "/wagewire/metrics/checks/checks.tsv").stream()
          .map(ReleaseCheck::of)
          .toList();

  /** When a check is made. */
  public enum Moment {
    /** Once postings are counted. */
    COUNTED,
    /** Once figures are there. */
    RELEASED
  }

  /** Those that a person may pass. */
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

  /**
   * The first thing that should not be there, as {@code column value, …}; empty when all is well.
   */
  Optional<String> find(Connection connection, ReleaseRegister.Due due) throws SQLException {
    return SqlFile.of("metrics/checks/" + id).first(connection, due.parameters());
  }
}
