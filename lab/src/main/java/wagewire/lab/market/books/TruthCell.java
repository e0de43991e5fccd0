package wagewire.lab.market.books;

import java.util.function.Predicate;
import wagewire.lab.market.world.Posting;
import wagewire.model.posting.Role;
import wagewire.model.posting.RoleFamily;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;

/**
 * A cell of the truth, which selects the postings that are counted; {@value #ALL} is the value of a
 * dimension that is not split. The values are those of the published tables.
 *
 * @param role id of a role or a family, {@value #GO_TO_MARKET} or {@value #ALL}
 * @param country ISO 3166-1, where the listing names a place or a country
 * @param region ISO 3166-2, where the listing names a city that implies it
 * @param mode the true work mode: only some boards state on-site work
 */
public record TruthCell(String role, String seniority, String country, String region, String mode)
    implements Predicate<Posting> {

  public static final String ALL = "all";
  public static final String GO_TO_MARKET = "go-to-market";

  /** Returns the cell of all postings of the role, family or group. */
  public static TruthCell of(String role) {
    return new TruthCell(role, ALL, ALL, ALL, ALL);
  }

  public TruthCell withSeniority(Seniority level) {
    return new TruthCell(role, level.id(), country, region, mode);
  }

  public TruthCell withCountry(String code) {
    return new TruthCell(role, seniority, code, region, mode);
  }

  public TruthCell withRegion(String code) {
    return new TruthCell(role, seniority, country, code, mode);
  }

  public TruthCell withMode(WorkMode workMode) {
    return new TruthCell(role, seniority, country, region, workMode.id());
  }

  @Override
  public boolean test(Posting posting) {
    return holds(posting.role())
        && isOneOf(seniority, posting.seniority().id())
        && isOneOf(country, posting.office().country().code())
        && (region.equals(ALL) || (posting.namesCity() && region.equals(posting.office().region())))
        && isOneOf(mode, posting.mode().id());
  }

  private boolean holds(Role one) {
    return isOneOf(role, one.id())
        || role.equals(one.family().id())
        || (role.equals(GO_TO_MARKET) && !one.family().equals(RoleFamily.OTHER));
  }

  private static boolean isOneOf(String wanted, String value) {
    return wanted.equals(ALL) || wanted.equals(value);
  }
}
