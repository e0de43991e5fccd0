package wagewire.model.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The metropolitan statistical areas of the United States by their CBSA codes, and the cities in
 * them: those of 5,000 people or more, and smaller ones that postings name. Micropolitan areas are
 * none.
 */
public final class Metros {

  private static final String NAMES = "metros.tsv";
  private static final String CITIES = "metro-cities.tsv";

  private static final List<Metro> ALL =
      rows(NAMES, 2).stream().map(cells -> new Metro(cells[0], cells[1])).toList();
  private static final List<MetroCity> ALL_CITIES =
      rows(CITIES, 3).stream().map(cells -> new MetroCity(cells[0], cells[1], cells[2])).toList();
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

  /** In the order of their codes. */
  public static List<Metro> all() {
    return ALL;
  }

  /** In the order of regions and names, each once. */
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

  private static List<String[]> rows(String file, int columns) {
    InputStream resource =
        Objects.requireNonNull(Metros.class.getResourceAsStream(file), file + " is missing");
    try (resource) {
      return new String(resource.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> cells(file, line, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] cells(String file, String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length != columns) {
      throw new IllegalStateException(
          "%s, '%s': %d cells, not %d".formatted(file, line, cells.length, columns));
    }
    return cells;
  }
}
