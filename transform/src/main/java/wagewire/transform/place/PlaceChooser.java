package wagewire.transform.place;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.place.gazetteer.GazetteerEntry.Ambiguity;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;

/** Chooses among several candidates, or returns the level that all of them share. */
final class PlaceChooser {

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

  private PlaceChooser() {}

  /**
   * The place that is certain.
   *
   * @return null when nothing is certain
   */
  static @Nullable Place choose(List<PlaceCandidate> readings, PlaceContext around) {
    List<PlaceCandidate> fitting =
        readings.stream()
            .filter(reading -> around.countries().contains(reading.country()))
            .filter(reading -> isAmongItsOwn(reading, around))
            .toList();
    if (!fitting.isEmpty()) {
      return shared(nearest(preferred(PlaceCandidates.likeliest(fitting)), around.regions()));
    }
    List<PlaceCandidate> certain =
        PlaceCandidates.likeliest(readings).stream()
            .filter(reading -> reading.bareAmbiguity() != Ambiguity.NEEDS_CONTEXT)
            .filter(reading -> isAmongItsOwn(reading, around))
            .toList();
    return shared(preferred(certain));
  }

  private static boolean isAmongItsOwn(PlaceCandidate reading, PlaceContext around) {
    City city = reading.city();
    return city == null
        || city.ambiguity() != Ambiguity.BESIDE_CITIES
        || around.holdRegionOf(city.country());
  }

  /**
   * Returns, of cities of one country, those in a region that the listing names: {@code
   * Rochester/Buffalo}.
   */
  private static List<PlaceCandidate> nearest(List<PlaceCandidate> readings, Set<String> regions) {
    boolean areCities =
        readings.size() > 1
            && readings.stream().allMatch(reading -> reading.city() != null)
            && readings.stream().map(PlaceCandidate::country).distinct().count() == 1;
    List<PlaceCandidate> near =
        areCities
            ? readings.stream()
                .filter(reading ->
                    Stream.ofNullable(place(reading).region()).anyMatch(regions::contains))
                .toList()
            : List.of();
    return near.isEmpty() ? readings : near;
  }

  /**
   * Returns the only candidate that needs no other word, if there is exactly one; else those whose
   * name is unique.
   */
  private static List<PlaceCandidate> preferred(List<PlaceCandidate> readings) {
    if (readings.size() == 1) {
      return readings;
    }
    List<PlaceCandidate> main = readings.stream().filter(PlaceChooser::isMain).toList();
    if (main.size() == 1) {
      return main;
    }
    List<PlaceCandidate> likely =
        readings.stream().filter(reading -> !reading.isOneOfMany()).toList();
    return likely.isEmpty() ? readings : likely;
  }

  static boolean isMain(PlaceCandidate reading) {
    if (reading.city() == null) {
      return false;
    }
    return switch (reading.city().ambiguity()) {
      case MAIN -> true;
      case MAIN_ALONE -> !reading.countryStated();
      case PLAIN, NEEDS_CONTEXT, BESIDE_REGION, BESIDE_CITIES -> false;
    };
  }

  private static @Nullable Place shared(List<PlaceCandidate> readings) {
    if (readings.size() == 1) {
      return place(readings.getFirst());
    }
    List<Place> places = readings.stream().map(PlaceChooser::place).distinct().toList();
    if (places.size() == 1) {
      return places.getFirst();
    }
    String country = common(places.stream().map(Place::country));
    String region = common(places.stream().map(Place::region));
    boolean isOne = country != null && !Gazetteer.isFederal(country);
    String city = isOne ? common(places.stream().map(Place::city)) : null;
    return country == null ? null : new Place(city, region, country);
  }

  private static @Nullable String common(Stream<@Nullable String> values) {
    List<@Nullable String> distinct = values.distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : null;
  }

  /** A region that was named, else the one that the city implies. */
  private static Place place(PlaceCandidate reading) {
    Region region = reading.region();
    City city = reading.city();
    String country = reading.country();
    String implied = city == null ? null : city.region();
    String cityName = reading.area() == PlaceCandidate.AreaKind.AROUND ? null : cityName(reading);
    return new Place(
        cityName, region == null ? implied : region.code(), country == null ? "" : country);
  }

  /**
   * Returns the city's name; a quarter of a city that is a state or region of its own counts as the
   * city.
   */
  private static @Nullable String cityName(PlaceCandidate reading) {
    City city = reading.city();
    CityName name = reading.name();
    if (city != null || name == null) {
      return city == null ? null : city.name();
    }
    Region region = reading.region();
    String only = Gazetteer.onlyCity(region == null ? reading.country() : region.code());
    return only == null ? name.text() : only;
  }
}
