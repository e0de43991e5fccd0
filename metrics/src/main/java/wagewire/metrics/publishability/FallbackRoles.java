package wagewire.metrics.publishability;

import java.util.List;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;

/**
 * Lists the groups that replace a role whose figure is not shown: its family, then go-to-market as
 * a whole.
 */
public final class FallbackRoles {

  /** The family ids "marketing-ops", "marketing" and "gtm-ops" together. */
  public static final String GO_TO_MARKET = "go-to-market";

  private FallbackRoles() {}

  /** Returns the values of {@code role} in the order to try, the role itself first. */
  public static List<String> of(Role role) {
    RoleFamily family = role.family();
    return family == RoleFamily.OTHER
        ? List.of(role.id())
        : List.of(role.id(), family.id(), GO_TO_MARKET);
  }
}
