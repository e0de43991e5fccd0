package wagewire.transform.place;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;
import wagewire.transform.place.Meaning.Area;
import wagewire.transform.place.Meaning.City;
import wagewire.transform.place.Meaning.Country;
import wagewire.transform.place.Meaning.Region;
import wagewire.transform.place.Meaning.Standing;

/**
 * One way of reading neighbouring parts as one place. A lower cost is the likelier way.
 *
 * @param country ISO 3166-1, from whatever was read so far
 * @param name a city that the vocabulary does not have here, as written
 * @param area true when something wider than a city was named, which leaves no city
 * @param countryStated true when the country itself was named
 */
record Group(
    @Nullable String country,
    @Nullable Region region,
    @Nullable City city,
    @Nullable Name name,
    boolean area,
    boolean countryStated,
    int cost) {

  /**
   * A city's name as written.
   *
   * @param elsewhere when the vocabulary has it in another place
   * @param wider when the vocabulary has it as a region or country: Delaware, OH
   */
  record Name(String text, boolean elsewhere, boolean wider) {}

  static final int IGNORED_NAME = 8;
  static final int IGNORED_KNOWN = 30;
  static final int WEAK = 1;

  private static final int GROUP = 20;
  private static final int IGNORED_CODE = 9;
  private static final int NAME = 4;
  private static final int NAME_KNOWN_ELSEWHERE = 10;
  private static final int ONLY_A_COUNTRY = 20;

  private static final Group EMPTY = new Group(null, null, null, null, false, false, GROUP);

  /**
   * The likeliest ways of reading all parts as one place, likeliest first, and with them those that
   * a word elsewhere in the listing could make the likeliest; empty when there is none.
   */
  static List<Group> of(List<Part> parts) {
    List<Group> groups = List.of(EMPTY);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean inside = i > 0 && i < parts.size() - 1;
      groups = groups.stream().flatMap(group -> group.with(part, inside)).distinct().toList();
    }
    List<Group> complete =
        groups.stream()
            .filter(Group::isComplete)
            .filter(group -> !group.isTwoPlaces(parts))
            .toList();
    if (parts.size() == 1) {
      return complete.stream().map(group -> group.costing(GROUP - group.cost())).toList();
    }
    int cheapest = complete.stream().mapToInt(Group::rank).min().orElse(0);
    return complete.stream()
        .filter(group -> group.rank() <= cheapest + WEAK)
        .sorted(Comparator.comparingInt(Group::rank))
        .toList();
  }

  /** The cost, less one for each level that was named. */
  int rank() {
    int levels =
        (city == null && name == null ? 0 : 1) + (region == null ? 0 : 1) + (countryStated ? 1 : 0);
    boolean unlikely = name != null && name.elsewhere() && (region == null || !isFederal(region));
    return cost - levels + (unlikely ? ONLY_A_COUNTRY : 0);
  }

  /** A region that was named, else the one that the city implies. */
  Place place() {
    String known = country == null ? "" : country;
    String implied = city == null ? null : city.region();
    String code = region == null ? implied : region.code();
    return new Place(area ? null : cityName(), code, known);
  }

  /** How far the name goes when nothing else was said; null when something was. */
  @Nullable Standing bareStanding() {
    return city == null || region != null || countryStated ? null : city.standing();
  }

  boolean hasAllLevels() {
    return city != null && region != null && countryStated;
  }

  private @Nullable String cityName() {
    if (city != null) {
      return city.name();
    }
    return name == null ? null : name.text();
  }

  /**
   * "Boston, New York" is no Boston in the state of New York, "Holland, Michigan" may be a country
   * and a state; "Holland, MI" is a city.
   */
  private boolean isTwoPlaces(List<Part> parts) {
    if (name == null || !name.elsewhere() || region == null) {
      return name != null && name.wider();
    }
    List<Part> naming = parts.stream().filter(part -> part.meanings().contains(region)).toList();
    return name.wider()
        ? naming.stream().noneMatch(Part::isCode)
        : naming.stream().anyMatch(Part::canBeCity);
  }

  private boolean isComplete() {
    boolean doubtful = region != null && region.weak() && !countryStated && city == null;
    return country != null && !doubtful;
  }

  private Stream<Group> with(Part part, boolean inside) {
    if (part.isBreak()) {
      return Stream.empty();
    }
    if (!part.isKnown()) {
      return part.isName()
          ? Stream.concat(
              named(new Name(part.text(), false, false), NAME), Stream.of(costing(IGNORED_NAME)))
          : Stream.of(this);
    }
    Stream<Group> read = part.meanings().stream().flatMap(this::with);
    if (part.isCode()) {
      return inside && isForeign(part)
          ? Stream.concat(read, Stream.of(costing(IGNORED_CODE)))
          : read;
    }
    if (part.meanings().stream().anyMatch(Area.class::isInstance)) {
      return read;
    }
    boolean wider = !part.canBeCity();
    return Stream.concat(read, named(new Name(part.text(), true, wider), NAME_KNOWN_ELSEWHERE));
  }

  /** The code of a county that the vocabulary does not have: Timișoara, TM, Romania. */
  private boolean isForeign(Part part) {
    return country != null
        && part.meanings().stream().noneMatch(meaning -> meaning.country().equals(country));
  }

  private Stream<Group> named(Name newName, int more) {
    return name != null || city != null
        ? Stream.empty()
        : Stream.of(new Group(country, region, null, newName, area, countryStated, cost + more));
  }

  private Stream<Group> with(Meaning meaning) {
    if (country != null && !country.equals(meaning.country())) {
      return Stream.empty();
    }
    return switch (meaning) {
      case Country stated ->
          Stream.of(
              new Group(
                  stated.country(),
                  region,
                  city,
                  name,
                  area,
                  true,
                  cost + (stated.weak() ? WEAK : 0)));
      case Region stated -> withRegion(stated, area);
      case City stated -> withCity(stated);
      case Area stated when stated.region() != null ->
          withRegion(new Region(stated.region(), false), true);
      case Area stated ->
          Stream.of(new Group(stated.country(), region, city, name, true, countryStated, cost));
    };
  }

  private Stream<Group> withRegion(Region stated, boolean newArea) {
    boolean conflict =
        (region != null && !region.code().equals(stated.code()))
            || (city != null && city.region() != null && !city.region().equals(stated.code()));
    Region surer = region != null && !region.weak() ? region : stated;
    int more = stated.code().equals("AU-WA") ? WEAK : 0;
    return conflict
        ? Stream.empty()
        : Stream.of(
            new Group(stated.country(), surer, city, name, newArea, countryStated, cost + more));
  }

  private Stream<Group> withCity(City stated) {
    boolean conflict =
        name != null
            || (city != null && !city.equals(stated))
            || (region != null
                && stated.region() != null
                && !region.code().equals(stated.region()));
    return conflict
        ? Stream.empty()
        : Stream.of(new Group(stated.country(), region, stated, null, area, countryStated, cost));
  }

  private Group costing(int more) {
    return new Group(country, region, city, name, area, countryStated, cost + more);
  }

  private static boolean isFederal(Region region) {
    return Gazetteer.isFederal(region.country());
  }
}
