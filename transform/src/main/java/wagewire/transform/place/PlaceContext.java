package wagewire.transform.place;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.posting.Place;

/**
 * Countries and regions that other fields of a listing state, which decide between candidates.
 *
 * @param countries ISO 3166-1
 * @param regions ISO 3166-2, of the places that are certain
 */
record PlaceContext(Set<String> countries, Set<String> regions) {

  static final PlaceContext NONE = of(Set.of());

  static PlaceContext of(Set<String> countries) {
    return new PlaceContext(countries, Set.of());
  }

  PlaceContext withRegionsOf(Collection<Place> places) {
    Set<String> known =
        places.stream()
            .flatMap(place -> Stream.ofNullable(place.region()))
            .collect(Collectors.toSet());
    return new PlaceContext(countries, known);
  }

  boolean holdRegionOf(String country) {
    return regions.stream().anyMatch(region -> region.startsWith(country + "-"));
  }
}
