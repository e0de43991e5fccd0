package wagewire.model.posting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceTable;

/**
 * The metropolitan statistical areas of the United States by their CBSA codes, and the cities in
 * them: those of 5,000 people or more, and smaller ones that postings name. Micropolitan areas are
 * none.
 */
public final class Metros {

  /** Stands for the area of a place that is in none. */
  public static final String NONE = "none";

  private static final List<Metro> ALL =
      ResourceTable.lines(Metros.class, "metros.tsv").stream()
          .map(cells -> new Metro(cells[0], cells[1]))
          .toList();
  private static final List<MetroCity> ALL_CITIES =
      ResourceTable.lines(Metros.class, "metro-cities.tsv").stream()
          .map(cells -> new MetroCity(cells[0], cells[1], cells[2]))
          .toList();
  private static final Map<Place, String> BY_PLACE =
      ALL_CITIES.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  city -> new Place(city.city(), city.region(), "US"), MetroCity::metro));

  private Metros() {}

  /**
   * @param metro CBSA code, such as {@code 12420}
   * @param name such as {@code Austin-Round Rock-San Marcos, TX}
   */
  public record Metro(String metro, String name) {}

  /**
   * @param region ISO 3166-2
   * @param city as in {@link Place}
   * @param metro CBSA code
   */
  public record MetroCity(String region, String city, String metro) {}

  /** Returns all metropolitan areas in the order of their codes. */
  public static List<Metro> all() {
    return ALL;
  }

  /** Returns all cities in the order of regions and names, each once. */
  public static List<MetroCity> cities() {
    return ALL_CITIES;
  }

  /** The CBSA code of the place's city; empty for areas, other countries and the country around. */
  public static Optional<String> of(Place place) {
    return Optional.ofNullable(BY_PLACE.get(place));
  }

  /** The metros of the places, in their order, each once. */
  public static List<String> of(List<Place> places) {
    return places.stream().map(Metros::of).flatMap(Optional::stream).distinct().toList();
  }
}
