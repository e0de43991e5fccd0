package wagewire.metrics.sentence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wagewire.model.posting.Metros;
import wagewire.model.posting.Metros.Metro;
import wagewire.model.posting.Metros.MetroCity;
import wagewire.model.text.NearestName;

/** Names of metropolitan areas of the United States, by their first city. */
public final class MetroNames {

  private static final Map<String, String> LABELS = labels();

  private static final int MOST_SIMILAR = 4;

  /** The most letters by which a city that was meant differs from what was written. */
  private static final int LETTERS = 2;

  private MetroNames() {}

  /**
   * Returns "the Austin metro area", or "the Portland, OR, metro area" where another area begins
   * with the same city; an unknown code stays as it is.
   */
  public static String label(String metro) {
    String name = LABELS.get(metro);
    return name == null ? "metro area " + metro : "the " + name + " metro area";
  }

  /** Returns the city alone, with its states where others have the same; an unknown code stays. */
  public static String city(String metro) {
    String name = LABELS.get(metro);
    return name == null ? metro : name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
  }

  /** Returns the cities that areas are called by, as {@link #city} has them. */
  public static List<String> cities() {
    return Metros.all().stream().map(metro -> city(metro.metro())).toList();
  }

  /**
   * Finds the CBSA code of an area.
   *
   * @param written its code, its city as {@link #city} has it, or another city with its state, as
   *     London alone is not that of Ohio; in small letters, without commas or with hyphens for
   *     blanks as well
   */
  public static Optional<String> find(String written) {
    String name = spelled(written);
    return Metros.all().stream()
        .map(Metro::metro)
        .filter(code -> code.equals(written) || spelled(city(code)).equalsIgnoreCase(name))
        .findFirst()
        .or(() -> ofOtherCity(name));
  }

  /**
   * Returns what may have been meant by a name that {@link #find} does not know: areas and other
   * cities of that name with their states, a few at most, else an area whose name is nearly it.
   */
  public static List<String> similar(String written) {
    String name = spelled(written);
    Map<String, String> named = new LinkedHashMap<>();
    Metros.all().stream()
        .map(Metro::metro)
        .filter(code -> city(code).startsWith(written + ","))
        .forEach(code -> named.put(code, city(code)));
    Metros.cities().stream()
        .filter(city -> spelled(city.city()).equalsIgnoreCase(name))
        .forEach(city -> named.putIfAbsent(city.metro(), city.city() + ", " + state(city)));
    return named.isEmpty()
        ? NearestName.within(written, cities(), LETTERS).stream().toList()
        : named.values().stream().limit(MOST_SIMILAR).toList();
  }

  private static String spelled(String name) {
    return name.replace(",", "").replace('-', ' ');
  }

  private static Optional<String> ofOtherCity(String name) {
    List<String> areas =
        Metros.cities().stream()
            .filter(city -> (spelled(city.city()) + " " + state(city)).equalsIgnoreCase(name))
            .map(MetroCity::metro)
            .distinct()
            .toList();
    return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
  }

  private static String state(MetroCity city) {
    return city.region().substring(city.region().indexOf('-') + 1);
  }

  private static Map<String, String> labels() {
    Map<String, Set<String>> cities =
        Metros.cities().stream()
            .collect(
                Collectors.groupingBy(
                    MetroCity::metro, Collectors.mapping(MetroCity::city, Collectors.toSet())));
    Map<String, String> first = new HashMap<>();
    for (Metro metro : Metros.all()) {
      first.put(metro.metro(), first(metro.name(), cities.getOrDefault(metro.metro(), Set.of())));
    }
    Map<String, Long> times =
        first.values().stream().collect(Collectors.groupingBy(city -> city, Collectors.counting()));
    Map<String, String> labels = new HashMap<>();
    for (Metro metro : Metros.all()) {
      String city = first.getOrDefault(metro.metro(), metro.name());
      String states = metro.name().substring(metro.name().lastIndexOf(',') + 1).strip();
      labels.put(
          metro.metro(), times.getOrDefault(city, 0L) > 1 ? city + ", " + states + "," : city);
    }
    return Map.copyOf(labels);
  }

  /** Returns the name up to the first sign that ends a known city; a city may have a hyphen. */
  private static String first(String name, Set<String> cities) {
    String all = name.substring(0, name.lastIndexOf(','));
    int shortest = all.length();
    for (int end = 0; end < all.length(); end++) {
      if (all.charAt(end) == '-' || all.charAt(end) == '/') {
        if (cities.contains(all.substring(0, end))) {
          return all.substring(0, end);
        }
        shortest = Math.min(shortest, end);
      }
    }
    return cities.contains(all) ? all : all.substring(0, shortest);
  }
}
