package wagewire.transform.place.gazetteer;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.place.gazetteer.GazetteerEntry.Ambiguity;
import wagewire.transform.place.gazetteer.GazetteerEntry.Area;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;

/**
 * A piece of a place's text between commas, dashes or brackets.
 *
 * @param text as written
 * @param meanings its possible meanings; empty when it is unknown
 * @param isName whether it has the form of a city's name
 */
public record PlacePart(String text, List<GazetteerEntry> meanings, boolean isName) {

  private static final Pattern DIRECTED =
      Pattern.compile("^(?:north|south|east|west)", Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST_CODE = 2;
  private static final int LONGEST_CODE = 3;

  /** Stands between two parts that are not of one place. */
  static final PlacePart BREAK = new PlacePart("", List.of(), false);

  public boolean isBreak() {
    return text.isEmpty();
  }

  /** Returns whether it is two or three capitals. */
  public boolean isCode() {
    int letters = text.codePointCount(0, text.length());
    return letters >= SHORTEST_CODE
        && letters <= LONGEST_CODE
        && text.codePoints().allMatch(PlacePart::isCapital);
  }

  /**
   * Returns whether it has the form of an ISO country code, which counties use, too; not {@code
   * UAE}.
   */
  public boolean isShortCode() {
    return isCode() && text.length() == SHORTEST_CODE && !text.equals("UK") && !text.equals("US");
  }

  /** Returns the countries that the part itself names. */
  public Stream<String> countries() {
    return meanings.stream().filter(Country.class::isInstance).map(GazetteerEntry::country);
  }

  /** Returns whether it can be a state of a country whose regions are read without the country. */
  public boolean canBeState() {
    return meanings.stream()
        .anyMatch(meaning -> meaning instanceof GazetteerEntry.Region region && !region.weak());
  }

  public boolean canBeCity() {
    return meanings.stream().anyMatch(City.class::isInstance);
  }

  /** Returns whether it is no code and can be a city without any other word. */
  public boolean canBeCityAlone() {
    return !isCode() && meanings.stream().anyMatch(GazetteerEntry::isCityAlone);
  }

  /** Returns whether the name alone means one city. */
  public boolean isWellKnown() {
    return meanings.stream()
        .anyMatch(meaning ->
            meaning instanceof City city
                && (city.ambiguity() == Ambiguity.MAIN
                    || city.ambiguity() == Ambiguity.MAIN_ALONE));
  }

  /** Returns whether it is known only next to its region. */
  public boolean isObscure() {
    return isKnown()
        && meanings.stream()
            .allMatch(meaning ->
                meaning instanceof City city && city.ambiguity() == Ambiguity.BESIDE_REGION);
  }

  /** Returns whether only its form suggests a city. */
  public boolean isNameOfNothing() {
    return isObscure() || (!isKnown() && isName);
  }

  public boolean isArea() {
    return meanings.stream().anyMatch(Area.class::isInstance);
  }

  /** North Wales is an area, and a town in Pennsylvania. */
  public boolean isDirected() {
    return DIRECTED.matcher(text).find();
  }

  public boolean isKnown() {
    return !meanings.isEmpty();
  }

  /** The code of a county that the vocabulary does not have: Timișoara, TM, Romania. */
  public boolean isForeignTo(PlacePart next) {
    return !next.isCode()
        && next.countries()
            .anyMatch(
                stated -> meanings.stream().noneMatch(meaning -> meaning.country().equals(stated)));
  }

  private static boolean isCapital(int letter) {
    return Character.getType(letter) == Character.UPPERCASE_LETTER;
  }
}
