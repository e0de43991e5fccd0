package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.place.gazetteer.AreaNames;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.place.gazetteer.GazetteerEntry;
import wagewire.transform.place.gazetteer.GazetteerEntry.Ambiguity;
import wagewire.transform.place.gazetteer.GazetteerEntry.Area;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;
import wagewire.transform.place.gazetteer.PlacePart;

/**
 * A candidate for the place that adjacent parts name together. A lower cost is likelier.
 *
 * @param country ISO 3166-1, from whatever was read so far
 * @param name a city that the vocabulary does not have here, as written
 * @param area whether an area was named, which may leave no city
 * @param countryStated true when the country itself was named
 */
record PlaceCandidate(
    @Nullable String country,
    @Nullable Region region,
    @Nullable City city,
    @Nullable CityName name,
    AreaKind area,
    boolean countryStated,
    int cost) {

  /** Kind of area that was named, which decides whether a city next to it counts. */
  enum AreaKind {
    /** No area was named. */
    NONE,
    /** An area with a name of its own, which a city can lie in. */
    NAMED,
    /** The surroundings of a city: the city is not a place of its own then. */
    AROUND
  }

  /** The cost of one more place. */
  static final int COST = 20;

  static final int IGNORED_NAME = 8;
  static final int IGNORED_KNOWN = 30;
  static final int WEAK = 1;

  private static final int IGNORED_CODE = 9;
  private static final int IGNORED_STATE = 12;
  private static final int NAME = 4;
  private static final int NAME_KNOWN_ELSEWHERE = 10;

  /** The candidate without any part. */
  static final PlaceCandidate EMPTY =
      new PlaceCandidate(null, null, null, null, AreaKind.NONE, false, COST);

  /** Returns the candidates extended by one more part, in each way that it can be read. */
  static List<PlaceCandidate> with(
      List<PlaceCandidate> groups, PlacePart part, @Nullable PlacePart next) {
    List<PlaceCandidate> longer = new ArrayList<>();
    for (PlaceCandidate group : groups) {
      group.addWith(part, next, longer);
    }
    return longer;
  }

  /** The cost, less one for each level that was named. */
  int rank() {
    int levels =
        (city == null && name == null ? 0 : 1) + (region == null ? 0 : 1) + (countryStated ? 1 : 0);
    return cost - levels;
  }

  /** Returns whether the name needs a region next to it. */
  boolean isOneOfMany() {
    return city != null && region == null && city.ambiguity() == Ambiguity.NEEDS_CONTEXT;
  }

  /**
   * Returns the ambiguity of the city's name when nothing else was stated; null when something was.
   */
  @Nullable Ambiguity bareAmbiguity() {
    return city == null || region != null || countryStated ? null : city.ambiguity();
  }

  /** Returns whether a city was named, and nothing else. */
  boolean namesCityOnly() {
    return city != null && region == null && !countryStated;
  }

  boolean isRegionAlone() {
    return region != null
        && !region.weak()
        && city == null
        && name == null
        && area == AreaKind.NONE;
  }

  boolean hasAllLevels() {
    return city != null && region != null && countryStated;
  }

  private void addWith(PlacePart part, @Nullable PlacePart next, List<PlaceCandidate> longer) {
    if (part.isBreak()) {
      return;
    }
    if (!part.isKnown()) {
      addNamed(part, longer);
      return;
    }
    for (GazetteerEntry meaning : part.meanings()) {
      addIfNew(with(meaning, part), longer);
    }
    if (part.isObscure()) {
      addNamed(part, longer);
    } else if (part.isCode()) {
      if (next != null && part.isShortCode() && part.isForeignTo(next)) {
        addIfNew(costing(part.canBeState() ? IGNORED_STATE : IGNORED_CODE), longer);
      }
    } else if (!part.isArea() || part.isDirected()) {
      addIfNew(named(new CityName(part.text(), part.meanings()), NAME_KNOWN_ELSEWHERE), longer);
    }
  }

  /**
   * Adds the candidates that take the part as a city that the vocabulary lacks, and that ignore it.
   */
  private void addNamed(PlacePart part, List<PlaceCandidate> longer) {
    if (!part.isName() && !part.isKnown()) {
      addIfNew(this, longer);
      return;
    }
    addIfNew(named(new CityName(part.text(), List.of()), NAME), longer);
    addIfNew(costing(IGNORED_NAME), longer);
  }

  private static void addIfNew(@Nullable PlaceCandidate group, List<PlaceCandidate> groups) {
    if (group != null && !groups.contains(group)) {
      groups.add(group);
    }
  }

  private @Nullable PlaceCandidate named(CityName newName, int more) {
    return name != null || city != null
        ? null
        : new PlaceCandidate(country, region, null, newName, area, countryStated, cost + more);
  }

  private @Nullable PlaceCandidate with(GazetteerEntry meaning, PlacePart part) {
    if ((country != null && !country.equals(meaning.country())) || isOwnPlace()) {
      return null;
    }
    return switch (meaning) {
      case Country stated ->
          new PlaceCandidate(
              stated.country(), region, city, name, area, true, cost + (stated.weak() ? WEAK : 0));
      case Region stated -> withRegion(stated, area);
      case City stated when isOfNamedArea(part) -> null;
      case City stated -> withCity(stated);
      case Area stated when stated.region() != null ->
          withRegion(new Region(stated.region(), false), extent(stated, part));
      case Area stated ->
          new PlaceCandidate(
              stated.country(), region, city, name, extent(stated, part), countryStated, cost);
    };
  }

  /** Returns whether no other word joins the city. */
  boolean isOwnPlace() {
    return city != null && city.ambiguity() == Ambiguity.BESIDE_CITIES;
  }

  /** "Long Island, New York" lies in the state. */
  private boolean isOfNamedArea(PlacePart part) {
    return area == AreaKind.NAMED && region != null && part.meanings().contains(region);
  }

  /**
   * Returns the kind of the area: before a city, a region named after the city surrounds it; after
   * the city, {@code Greater Accra} states where the city lies.
   */
  private AreaKind extent(Area stated, PlacePart part) {
    boolean isNamedAfter =
        (city != null && part.text().regionMatches(true, 0, city.name(), 0, city.name().length()))
            || ((city != null || name != null) && AreaNames.isAroundLargerCity(part.text()));
    boolean hides = stated.isAround() && !isNamedAfter;
    return hides || area == AreaKind.AROUND ? AreaKind.AROUND : AreaKind.NAMED;
  }

  private @Nullable PlaceCandidate withRegion(Region stated, AreaKind newArea) {
    boolean conflict =
        (region != null && !region.code().equals(stated.code()))
            || (city != null && isOtherCity(stated, city))
            || (city != null && city.region() != null && !city.region().equals(stated.code()));
    Region surer = region != null && !region.weak() ? region : stated;
    int more = stated.code().equals("AU-WA") || stated.weak() ? WEAK : 0;
    return conflict
        ? null
        : new PlaceCandidate(
            stated.country(), surer, city, name, newArea, countryStated, cost + more);
  }

  private @Nullable PlaceCandidate withCity(City stated) {
    boolean conflict =
        name != null
            || (country != null && stated.ambiguity() == Ambiguity.BESIDE_CITIES)
            || (region != null && isOtherCity(region, stated))
            || (city != null && !city.equals(stated))
            || (region != null
                && stated.region() != null
                && !region.code().equals(stated.region()));
    return conflict
        ? null
        : new PlaceCandidate(stated.country(), region, stated, null, area, countryStated, cost);
  }

  PlaceCandidate costing(int more) {
    return more == 0
        ? this
        : new PlaceCandidate(country, region, city, name, area, countryStated, cost + more);
  }

  /** Hamburg is no city in Berlin. */
  private static boolean isOtherCity(Region region, City city) {
    String only = Gazetteer.onlyCity(region.code());
    return only != null && !only.equals(city.name());
  }
}
