package wagewire.transform.place;

import java.util.List;
import wagewire.transform.place.gazetteer.GazetteerEntry;
import wagewire.transform.place.gazetteer.GazetteerEntry.Ambiguity;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;

/**
 * A city's name as written, where the vocabulary has no city of this name.
 *
 * @param elsewhere what the vocabulary has under this name in other places
 */
record CityName(String text, List<GazetteerEntry> elsewhere) {

  /** Returns whether the vocabulary has the name in another place at all. */
  boolean isElsewhere() {
    return !elsewhere.isEmpty();
  }

  /** Returns whether no city of this name is known. */
  boolean isWider() {
    return isElsewhere() && elsewhere.stream().noneMatch(City.class::isInstance);
  }

  /**
   * Returns whether it names something other than a city in a country: Washington next to Oregon.
   */
  boolean isWiderIn(String country) {
    return elsewhere.stream()
        .anyMatch(meaning ->
            (meaning instanceof Region region && !region.weak() && region.country().equals(country))
                || (meaning instanceof Country && isWider()));
  }

  /** Canada is no city in Ontario. */
  boolean isCountryOf(Region region) {
    return elsewhere.stream()
        .anyMatch(
            meaning -> meaning instanceof Country && meaning.country().equals(region.country()));
  }

  /** Returns whether the name alone means a city elsewhere, or something wider. */
  boolean isWellKnown() {
    return elsewhere.stream()
        .anyMatch(meaning ->
            switch (meaning) {
              case City city ->
                  city.ambiguity() == Ambiguity.MAIN || city.ambiguity() == Ambiguity.MAIN_ALONE;
              case Region region -> !region.weak();
              case Country country -> true;
              case GazetteerEntry.Area area -> false;
            });
  }

  /** Returns whether the name alone can mean a city elsewhere. */
  boolean isCityElsewhere() {
    return elsewhere.stream().anyMatch(GazetteerEntry::isCityAlone);
  }
}
