package wagewire.metrics.fact;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The groups that each role counts in, as stored with a release. */
public final class RoleMembers {

  private static final String MEMBERS =
      """
      select role, member_of
      from role_member
      join (select member_of, count(*) as roles from role_member group by member_of) as size using (member_of)
      order by role collate "C", roles desc, member_of collate "C"
      """;

  private final Map<String, List<String>> groups = new TreeMap<>();

  private RoleMembers() {}

  public static RoleMembers read(Connection connection) throws SQLException {
    RoleMembers members = new RoleMembers();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(MEMBERS)) {
      while (rows.next()) {
        members
            .groups
            .computeIfAbsent(rows.getString("role"), role -> new ArrayList<>())
            .add(rows.getString("member_of"));
      }
    }
    return members;
  }

  /** Returns the groups of a role, widest first; none for an unknown role. */
  public List<String> groups(String role) {
    return groups.getOrDefault(role, List.of());
  }

  /** Returns all roles, with those of one group together where groups are nested. */
  public List<String> roles() {
    return groups.keySet().stream()
        .sorted(Comparator.comparing(role -> String.join("|", groups(role))))
        .toList();
  }

  /** Returns the number of roles in each group. */
  public Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>();
    groups.values().forEach(of -> of.forEach(group -> sizes.merge(group, 1, Integer::sum)));
    return sizes;
  }
}
