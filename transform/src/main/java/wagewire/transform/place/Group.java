package wagewire.transform.place;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 * @param area whether an area was named, which may leave no city
 * @param countryStated true when the country itself was named
 */
record Group(
    @Nullable String country,
    @Nullable Region region,
    @Nullable City city,
    @Nullable CityName name,
    Extent area,
    boolean countryStated,
    int cost) {

  static final int IGNORED_NAME = 8;
  static final int IGNORED_KNOWN = 30;
  static final int WEAK = 1;

  private static final int GROUP = 20;
  private static final int IGNORED_CODE = 9;
  private static final int NAME = 4;
  private static final int NAME_KNOWN_ELSEWHERE = 10;
  private static final int ONLY_A_COUNTRY = 20;

  private static final Group EMPTY = new Group(null, null, null, null, Extent.NONE, false, GROUP);

  /**
   * The likeliest ways of reading all parts as one place, likeliest first, and with them those that
   * a word elsewhere in the listing could make the likeliest; empty when there is none.
   */
  static List<Group> of(List<Part> parts) {
    List<Group> groups = List.of(EMPTY);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean inside = i > 0 && i < parts.size() - 1;
      Part next = parts.get(Math.min(i + 1, parts.size() - 1));
      groups =
          groups.stream()
              .flatMap(group -> group.with(part, inside ? next : null))
              .distinct()
              .toList();
    }
    List<Group> complete =
        groups.stream()
            .filter(group -> !Doubts.isTooLittle(group) && !Doubts.isTwoPlaces(group, parts))
            .map(group -> Doubts.isUnlikely(group, parts) ? group.costing(ONLY_A_COUNTRY) : group)
            .map(
                group -> Doubts.isLessLikelyName(group, parts) ? group.costing(WEAK + WEAK) : group)
            .toList();
    if (parts.size() == 1) {
      return alone(complete, parts.getFirst());
    }
    int cheapest = complete.stream().mapToInt(Group::rank).min().orElse(0);
    return complete.stream()
        .filter(group -> group.rank() <= cheapest + WEAK)
        .sorted(Comparator.comparingInt(Group::rank))
        .toList();
  }

  /** Those that are as likely as the first. */
  static List<Group> likeliest(List<Group> readings) {
    int least = readings.getFirst().rank();
    return readings.stream().filter(reading -> reading.rank() == least).toList();
  }

  private static List<Group> alone(List<Group> groups, Part part) {
    boolean isState = part.isCode() && Gazetteer.isStateWhenAlone(part.text());
    return groups.stream()
        .filter(group -> !isState || !group.countryStated())
        .map(group -> group.costing(GROUP - group.cost()))
        .toList();
  }

  /** The cost, less one for each level that was named. */
  int rank() {
    int levels =
        (city == null && name == null ? 0 : 1) + (region == null ? 0 : 1) + (countryStated ? 1 : 0);
    return cost - levels;
  }

  /** Whether the name needs a region beside it. */
  boolean isOneOfMany() {
    return city != null && region == null && city.standing() == Standing.NEEDS_CONTEXT;
  }

  /** How far the name goes when nothing else was said; null when something was. */
  @Nullable Standing bareStanding() {
    return city == null || region != null || countryStated ? null : city.standing();
  }

  boolean isRegionAlone() {
    return region != null && !region.weak() && city == null && name == null && area == Extent.NONE;
  }

  boolean hasAllLevels() {
    return city != null && region != null && countryStated;
  }

  private Stream<Group> with(Part part, @Nullable Part next) {
    if (part.isBreak()) {
      return Stream.empty();
    }
    if (!part.isKnown()) {
      return part.isName() ? nameOrNot(part) : Stream.of(this);
    }
    Stream<Group> read = part.meanings().stream().flatMap(meaning -> with(meaning, part));
    if (part.isObscure()) {
      return Stream.concat(read, nameOrNot(part));
    }
    if (part.isCode()) {
      return next != null && isForeign(part, next)
          ? Stream.concat(read, Stream.of(costing(IGNORED_CODE)))
          : read;
    }
    if (part.isArea() && !part.isDirected()) {
      return read;
    }
    CityName newName = new CityName(part.text(), part.meanings());
    return Stream.concat(read, named(newName, NAME_KNOWN_ELSEWHERE));
  }

  private Stream<Group> nameOrNot(Part part) {
    return Stream.concat(
        named(new CityName(part.text(), List.of()), NAME), Stream.of(costing(IGNORED_NAME)));
  }

  /** The code of a county that the vocabulary does not have: Timișoara, TM, Romania. */
  private static boolean isForeign(Part code, Part next) {
    return !next.isCode()
        && next.countries()
            .anyMatch(stated ->
                code.meanings().stream().noneMatch(meaning -> meaning.country().equals(stated)));
  }

  private Stream<Group> named(CityName newName, int more) {
    return name != null || city != null
        ? Stream.empty()
        : Stream.of(new Group(country, region, null, newName, area, countryStated, cost + more));
  }

  private Stream<Group> with(Meaning meaning, Part part) {
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
      case City stated when isOfNamedArea(part) -> Stream.empty();
      case City stated -> withCity(stated);
      case Area stated when stated.region() != null ->
          withRegion(new Region(stated.region(), false), extent(stated, part));
      case Area stated ->
          Stream.of(
              new Group(
                  stated.country(), region, city, name, extent(stated, part), countryStated, cost));
    };
  }

  /** "Long Island, New York" lies in the state. */
  private boolean isOfNamedArea(Part part) {
    return area == Extent.NAMED && region != null && part.meanings().contains(region);
  }

  /** The region of a city that stands before it is named after the city. */
  private Extent extent(Area stated, Part part) {
    boolean isNamedAfter =
        city != null && part.text().regionMatches(true, 0, city.name(), 0, city.name().length());
    boolean hides = stated.isAround() && !isNamedAfter;
    return hides || area == Extent.AROUND ? Extent.AROUND : Extent.NAMED;
  }

  private Stream<Group> withRegion(Region stated, Extent newArea) {
    boolean conflict =
        (region != null && !region.code().equals(stated.code()))
            || (city != null && isOtherCity(stated, city))
            || (city != null && city.region() != null && !city.region().equals(stated.code()));
    Region surer = region != null && !region.weak() ? region : stated;
    int more = stated.code().equals("AU-WA") || stated.weak() ? WEAK : 0;
    return conflict
        ? Stream.empty()
        : Stream.of(
            new Group(stated.country(), surer, city, name, newArea, countryStated, cost + more));
  }

  private Stream<Group> withCity(City stated) {
    boolean conflict =
        name != null
            || (region != null && isOtherCity(region, stated))
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

  /** Hamburg is no city in Berlin. */
  private static boolean isOtherCity(Region region, City city) {
    String only = Gazetteer.onlyCity(region.code());
    return only != null && !only.equals(city.name());
  }
}
