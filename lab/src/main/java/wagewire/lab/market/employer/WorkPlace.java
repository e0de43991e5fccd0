package wagewire.lab.market.employer;

import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;

/**
 * A city in which employers have offices.
 *
 * @param region ISO 3166-2, such as {@code US-TX}; null where a city does not imply it
 * @param weight share of offices, in any unit
 * @param payFactor pay here for one unit of pay in an average place of the country
 */
public record WorkPlace(
    Country country,
    @Nullable String region,
    String regionName,
    String city,
    double weight,
    double payFactor) {

  public Place place() {
    return new Place(city, region, country.code());
  }

  /** Returns the region's short code, such as {@code TX}; empty without a region. */
  public String regionCode() {
    return region == null ? "" : region.substring(3);
  }
}
