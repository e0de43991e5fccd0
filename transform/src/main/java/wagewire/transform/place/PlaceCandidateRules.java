package wagewire.transform.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.place.gazetteer.GazetteerEntry.Ambiguity;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;
import wagewire.transform.place.gazetteer.PlacePart;

/** Rules and costs that speak against reading parts as one place. */
final class PlaceCandidateRules {

  private static final int ONLY_A_COUNTRY = 20;
  private static final int LESS_LIKELY = 2;

  private PlaceCandidateRules() {}

  /** Returns whether the candidate is too vague: a county's code, a name that many towns have. */
  static boolean isTooLittle(PlaceCandidate group) {
    City city = group.city();
    Region region = group.region();
    if (region == null) {
      boolean isObscure = city != null && city.ambiguity() == Ambiguity.BESIDE_REGION;
      return group.country() == null || isObscure;
    }
    return region.weak() && !group.countryStated() && city == null;
  }

  /**
   * "Boston, New York" is no Boston in the state of New York, "Washington, Oregon" are two states,
   * "Holland, Michigan" may be a country and a state; "Holland, MI" is a city.
   */
  static boolean isTwoPlaces(PlaceCandidate group, List<PlacePart> parts) {
    CityName name = group.name();
    if (namesStateAgain(parts)) {
      return true;
    }
    return name != null && name.isElsewhere() && isTwoPlaces(name, group.region(), parts);
  }

  /**
   * Returns whether each of two cities is followed by the code of its state, as in "Grand Haven,
   * MI, Holland, MI".
   */
  private static boolean namesStateAgain(List<PlacePart> parts) {
    for (int i = 1; i + 2 < parts.size(); i++) {
      PlacePart code = parts.get(i);
      PlacePart next = parts.get(i + 1);
      boolean isBetweenNames =
          !parts.get(i - 1).isCode()
              && !next.isCode()
              && !next.isArea()
              && (next.isKnown() || next.isName());
      if (code.isCode() && isBetweenNames && code.equals(parts.get(i + 2))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the cost of all else that speaks against the candidate. */
  static int cost(PlaceCandidate group, List<PlacePart> parts) {
    CityName name = group.name();
    if (name == null) {
      return 0;
    }
    return (isUnlikely(name, group.region(), parts) ? ONLY_A_COUNTRY : 0)
        + (isLessLikelyName(name, group.region(), parts) ? LESS_LIKELY : 0);
  }

  /** Returns whether a name that means something elsewhere has nothing but a country next to it. */
  private static boolean isUnlikely(CityName name, @Nullable Region region, List<PlacePart> parts) {
    return name.isElsewhere()
        && (region == null || !Gazetteer.isFederal(region.country()))
        && (name.isWellKnown() || parts.stream().anyMatch(PlacePart::isCode));
  }

  /**
   * Returns whether another unknown name is likelier the city: the one nearest to a state, after
   * buildings and quarters, else the one farthest from the country, before counties.
   */
  private static boolean isLessLikelyName(
      CityName name, @Nullable Region region, List<PlacePart> parts) {
    List<PlacePart> names = parts.stream().filter(PlacePart::isNameOfNothing).toList();
    if (names.size() < 2) {
      return false;
    }
    boolean isLast =
        (region != null && Gazetteer.isFederal(region.country()))
            || parts.getFirst().countries().findAny().isPresent();
    PlacePart likely = isLast ? names.getLast() : names.getFirst();
    return !likely.text().equals(name.text());
  }

  private static boolean isTwoPlaces(
      CityName name, @Nullable Region region, List<PlacePart> parts) {
    if (region == null || name.isCountryOf(region)) {
      return name.isWider();
    }
    List<PlacePart> naming =
        parts.stream().filter(part -> part.meanings().contains(region)).toList();
    if (name.isWiderIn(region.country())) {
      String only = Gazetteer.onlyCity(region.code());
      return naming.stream().noneMatch(PlacePart::isCode)
          || (only != null && !only.equals(name.text()));
    }
    if (name.isWellKnown() && (naming.isEmpty() || followsRegion(name, naming, parts.getLast()))) {
      return true;
    }
    return name.isCityElsewhere() && naming.stream().anyMatch(PlacePart::canBeCityAlone);
  }

  /** "New Jersey, Chicago" is no Chicago in New Jersey. */
  private static boolean followsRegion(CityName name, List<PlacePart> naming, PlacePart last) {
    return last.text().equals(name.text())
        && !naming.contains(last)
        && naming.stream().noneMatch(PlacePart::isCode);
  }
}
