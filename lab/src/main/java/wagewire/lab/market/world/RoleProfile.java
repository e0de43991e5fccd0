package wagewire.lab.market.world;

import java.util.List;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.RoleMix;
import wagewire.model.posting.Role;
import wagewire.model.table.ResourceTable;

/**
 * The parameters of a role in the whole market.
 *
 * @param share of the open postings on day 0, relative to the sum over roles
 * @param yearlyGrowth of true demand in 364 days: 0.08 is 8 per cent
 * @param payUsd middle of pay for a seniority factor of 1 in an average place of the United States
 */
public record RoleProfile(Role role, double share, double yearlyGrowth, double payUsd) {

  /**
   * Reads the profiles of all roles.
   *
   * @param moving true when demand grows and shrinks
   */
  static List<RoleProfile> read(RoleMix mix, boolean moving) {
    return ResourceTable.read(RoleProfile.class, "/wagewire/lab/market/roles.tsv").stream()
        .map(row ->
            new RoleProfile(
                Role.of(row.get("role")),
                row.percent(mix.column()),
                moving ? row.percent("yearly_growth_percent") : 0,
                row.number("pay_usd")))
        .toList();
  }

  /** Returns demand on a day for one unit of demand on day 0. */
  double demand(int day) {
    return Math.pow(1 + yearlyGrowth, MarketCalendar.years(day));
  }
}
