package wagewire.transform.place;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.posting.Place;

/**
 * What a listing says elsewhere, which decides between readings.
 *
 * @param countries ISO 3166-1
 * @param regions ISO 3166-2, of the places that are certain
 */
record Surroundings(Set<String> countries, Set<String> regions) {

  static final Surroundings NONE = of(Set.of());

  static Surroundings of(Set<String> countries) {
    return new Surroundings(countries, Set.of());
  }

  Surroundings withRegionsOf(Collection<Place> places) {
    Set<String> known =
        places.stream()
            .flatMap(place -> Stream.ofNullable(place.region()))
            .collect(Collectors.toSet());
    return new Surroundings(countries, known);
  }

  boolean holdRegionOf(String country) {
    return regions.stream().anyMatch(region -> region.startsWith(country + "-"));
  }
}
