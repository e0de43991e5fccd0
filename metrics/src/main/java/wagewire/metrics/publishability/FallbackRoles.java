package wagewire.metrics.publishability;

import java.util.List;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Vocabulary;

/**
 * Lists the groups that replace a role whose figure is not shown: its family, then all families but
 * other together.
 */
public final class FallbackRoles {

  private FallbackRoles() {}

  /**
   * Returns the id of all families but other together, "go-to-market" in the built-in vocabulary.
   */
  public static String group() {
    return Vocabulary.current().group();
  }

  /** Returns the values of {@code role} in the order to try, the role itself first. */
  public static List<String> of(Role role) {
    RoleFamily family = role.family();
    return family.equals(RoleFamily.OTHER)
        ? List.of(role.id())
        : List.of(role.id(), family.id(), group());
  }
}
