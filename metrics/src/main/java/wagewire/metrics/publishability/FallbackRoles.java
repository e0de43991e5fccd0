package wagewire.metrics.publishability;

import java.util.List;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;

/**
 * Where a brief looks when a role's figure is withheld: its family, then marketing and go-to-market
 * as a whole.
 */
public final class FallbackRoles {

  /** The family ids "marketing-ops", "marketing" and "gtm-ops" together. */
  public static final String GO_TO_MARKET = "go-to-market";

  private FallbackRoles() {}

  /** The values of {@code role} in the order to try, the role itself first. */
  public static List<String> of(Role role) {
    RoleFamily family = role.family();
    return family == RoleFamily.OTHER
        ? List.of(role.id())
        : List.of(role.id(), family.id(), GO_TO_MARKET);
  }
}
