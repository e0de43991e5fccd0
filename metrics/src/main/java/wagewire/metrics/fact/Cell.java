package wagewire.metrics.fact;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The dimensions that figures are split by; {@value #ALL} where one is not split.
 *
 * @param role role id, family id, {@code go-to-market} or {@code all}
 * @param metro CBSA code of a metropolitan area
 */
public record Cell(
    String role, String seniority, String country, String region, String metro, String workMode) {

  public static final String ALL = "all";

  /** Creates a cell of all metropolitan areas. */
  public Cell(String role, String seniority, String country, String region, String workMode) {
    this(role, seniority, country, region, ALL, workMode);
  }

  public static Cell ofRole(String role) {
    return new Cell(role, ALL, ALL, ALL, ALL);
  }

  public static Cell ofMetro(String role, String metro) {
    return new Cell(role, ALL, ALL, ALL, metro, ALL);
  }

  /** Reads columns {@code role, seniority, country, region, work_mode}. */
  public static Cell of(ResultSet row) throws SQLException {
    return new Cell(
        row.getString("role"),
        row.getString("seniority"),
        row.getString("country"),
        row.getString("region"),
        row.getString("work_mode"));
  }

  /** Returns whether only the role is split; headlines come from these cells. */
  public boolean isWholeRole() {
    return equals(ofRole(role));
  }
}
