package wagewire.metrics.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wagewire.metrics.publishability.FallbackRoles;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.warehouse.load.CopyRows;

/**
 * The groups that a role counts in: its own, its family, that of all families but other
 * (go-to-market in the built-in vocabulary), all.
 */
public final class RoleGroups {

  public static final String ALL = "all";

  private RoleGroups() {}

  /** Returns every role, family and group, widest last. */
  public static List<String> everything() {
    Set<String> groups = new LinkedHashSet<>();
    for (Role role : Role.values()) {
      groups.add(role.id());
    }
    for (RoleFamily family : RoleFamily.values()) {
      groups.add(family.id());
    }
    groups.add(FallbackRoles.group());
    groups.add(ALL);
    return List.copyOf(groups);
  }

  /** Returns the groups of a role, its own first, the widest last. */
  public static List<String> of(Role role) {
    Set<String> groups = new LinkedHashSet<>();
    groups.add(role.id());
    groups.add(role.family().id());
    if (!role.family().equals(RoleFamily.OTHER)) {
      groups.add(FallbackRoles.group());
    }
    groups.add(ALL);
    return List.copyOf(groups);
  }

  /** Returns the ids of the roles that count in the role, family or group. */
  public static List<String> members(String group) {
    return Arrays.stream(Role.values())
        .filter(role -> of(role).contains(group))
        .map(Role::id)
        .toList();
  }

  /** Returns whether the id is that of a group of roles, and of no role. */
  public static boolean isGroup(String id) {
    return Arrays.stream(Role.values()).noneMatch(role -> role.id().equals(id));
  }

  /** Returns whether the role or family is of the group of all families but other. */
  public static boolean isInGroup(String id) {
    return Arrays.stream(Role.values())
        .filter(role -> !role.family().equals(RoleFamily.OTHER))
        .anyMatch(role -> role.id().equals(id) || role.family().id().equals(id));
  }

  public static void write(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("truncate metrics.role_member");
    }
    CopyRows rows = new CopyRows();
    for (Role role : Role.values()) {
      of(role).forEach(group -> rows.add(role.id(), group));
    }
    rows.copyInto(connection, "metrics.role_member (role, member_of)");
  }
}
