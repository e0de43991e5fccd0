package wagewire.lab.market.format;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.server.skeleton.Field;
import wagewire.lab.market.server.skeleton.Scope;

/** The fields of places. A listing without a place has no offices either. */
final class PlaceFields {

  private PlaceFields() {}

  static void addTo(Scope<AdvertView> scope) {
    scope
        .field("place", PlaceFields::written)
        .each(
            "written_places",
            PlaceFields::writtenPlaces,
            new Scope<String>().field("name", name -> name))
        .field("city", ofMain(Office::city))
        .field("region", ofMain(Office::region))
        .field("region_code", ofMain(Office::regionCode))
        .field("country", ofMain(office -> office.place().country().name()))
        .field("country_code", ofMain(office -> office.place().country().code()))
        .each("offices", PlaceFields::offices, office())
        .each("other_offices", PlaceFields::otherOffices, office());
  }

  private static @Nullable String written(AdvertView view) {
    String place = view.advert().place();
    return place.isEmpty() ? null : place;
  }

  private static List<String> writtenPlaces(AdvertView view) {
    String place = view.advert().place();
    return place.isEmpty() ? List.of() : List.of(place);
  }

  private static Scope<Office> office() {
    return new Scope<Office>()
        .field("name", Office::name)
        .field("number", office -> Math.floorMod(office.name().hashCode(), 100_000))
        .field("city", Office::city)
        .field("region", Office::region)
        .field("region_code", Office::regionCode)
        .field("country", office -> office.place().country().name())
        .field("country_code", office -> office.place().country().code());
  }

  private static Field<AdvertView> ofMain(Function<Office, @Nullable String> part) {
    return view -> {
      List<Office> offices = offices(view);
      return offices.isEmpty() ? null : part.apply(offices.getFirst());
    };
  }

  private static List<Office> offices(AdvertView view) {
    if (view.advert().place().isEmpty()) {
      return List.of();
    }
    boolean namesCity = view.posting().namesCity();
    return view.advert().offices().stream().map(place -> new Office(place, namesCity)).toList();
  }

  private static List<Office> otherOffices(AdvertView view) {
    List<Office> offices = offices(view);
    return offices.subList(Math.min(1, offices.size()), offices.size());
  }

  /**
   * An office.
   *
   * @param namesCity true when the listing states its city
   */
  private record Office(WorkPlace place, boolean namesCity) {

    String name() {
      return namesCity ? place.city() : place.country().name();
    }

    @Nullable String city() {
      return namesCity ? place.city() : null;
    }

    @Nullable String region() {
      return namesCity ? place.regionName() : null;
    }

    @Nullable String regionCode() {
      return namesCity && place.region() != null ? place.regionCode() : null;
    }
  }
}
