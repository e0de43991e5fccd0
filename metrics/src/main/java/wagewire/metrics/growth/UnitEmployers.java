package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.RoleMembers;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.posting.Role;

/**
 * The employers of panel units whose postings name several: the first in order of all their
 * postings of the cell's roles, whatever weeks are looked at, so that a figure comes out again.
 */
final class UnitEmployers {

  private final Map<String, Map<String, String>> byUnitAndRole = new HashMap<>();
  private final RoleMembers members;

  private UnitEmployers(RoleMembers members) {
    this.members = members;
  }

  static UnitEmployers read(Connection connection) throws SQLException {
    UnitEmployers employers = new UnitEmployers(RoleMembers.read(connection));
    SqlFile.of("metrics/intermediate/unit_employers")
        .forEach(
            connection,
            Map.of(),
            row ->
                employers
                    .byUnitAndRole
                    .computeIfAbsent(row.getString("unit"), _ -> new HashMap<>())
                    .put(row.getString("role"), row.getString("employer")));
    return employers;
  }

  /**
   * Returns the employer of a unit in a cell.
   *
   * @param named by one of its postings
   */
  String of(Cell cell, String unit, String named) {
    Map<String, String> byRole = byUnitAndRole.get(unit);
    if (byRole == null) {
      return named;
    }
    return byRole.entrySet().stream()
        .filter(role -> isOf(cell, role.getKey()))
        .map(Map.Entry::getValue)
        .min(Comparator.naturalOrder())
        .orElse(named);
  }

  /** Returns whether the role's postings count; estimates of whole roles use each other's. */
  private boolean isOf(Cell cell, String role) {
    boolean together = cell.isWholeRole() && isOfRoles(cell.role());
    return together ? isOfRoles(role) : members.groups(role).contains(cell.role());
  }

  /** Returns whether a role or group has no postings that are of no role. */
  private static boolean isOfRoles(String role) {
    return !role.equals(RoleGroups.ALL) && !role.equals(Role.OTHER.id());
  }
}
