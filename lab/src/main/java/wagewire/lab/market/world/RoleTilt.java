package wagewire.lab.market.world;

import wagewire.lab.market.employer.Employer;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Spread;
import wagewire.lab.market.settings.Trait;
import wagewire.model.posting.Role;

/** The share that a role has of an employer's postings, of its share elsewhere, as a logarithm. */
final class RoleTilt {

  /** Standard deviation for postings without a role of their own. */
  private static final double OTHER = 0.6;

  /** Largest distance of a family's share from the median of employers. */
  private static final double FARTHEST = 3;

  private final double roles;
  private final double families;

  RoleTilt(MarketSettings settings) {
    roles = settings.spreads().of(Spread.ROLE_TILT);
    families = settings.spreads().of(Spread.FAMILY_TILT);
  }

  double of(Employer employer, Role role) {
    RandomKey key = employer.key().with(Trait.ROLE);
    return role.equals(Role.OTHER)
        ? normal(OTHER, key.with(role.id()))
        : normal(roles, key.with(role.id()))
            + trade(families, key.with(Trait.FAMILY).with(role.family().id()));
  }

  private static double normal(double spread, RandomKey key) {
    return spread * key.normal() - spread * spread / 2;
  }

  /**
   * Returns a number of Laplace's distribution, cut at its far ends: a few employers, such as
   * agencies, hire for little else. Its exponential has mean 1, less what is cut off.
   *
   * @param spread standard deviation, below the square root of 2
   */
  private static double trade(double spread, RandomKey key) {
    double scale = spread / Math.sqrt(2);
    double distance = Math.min(FARTHEST, scale * key.exponential());
    return (key.with(1).chance(0.5) ? distance : -distance) + Math.log1p(-scale * scale);
  }
}
