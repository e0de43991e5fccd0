package wagewire.transform.place;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.place.GazetteerEntry.Ambiguity;
import wagewire.transform.place.GazetteerEntry.Area;
import wagewire.transform.place.GazetteerEntry.City;
import wagewire.transform.place.GazetteerEntry.Country;

/**
 * A piece of a place's text between commas, dashes or brackets.
 *
 * @param text as written
 * @param meanings what it can stand for; empty when it is unknown
 * @param isName whether it has the looks of a city's name
 */
record PlacePart(String text, List<GazetteerEntry> meanings, boolean isName) {

  private static final Pattern DIRECTED =
      Pattern.compile("^(?:north|south|east|west)", Pattern.CASE_INSENSITIVE);

  private static final int SHORTEST_CODE = 2;
  private static final int LONGEST_CODE = 3;

  /** Stands between two parts that are not of one place. */
  static final PlacePart BREAK = new PlacePart("", List.of(), false);

  boolean isBreak() {
    return text.isEmpty();
  }

  /** Two or three capitals. */
  boolean isCode() {
    int letters = text.codePointCount(0, text.length());
    return letters >= SHORTEST_CODE
        && letters <= LONGEST_CODE
        && text.codePoints().allMatch(PlacePart::isCapital);
  }

  /** As the ISO codes of countries are, which counties have, too; no {@code UAE}. */
  boolean isShortCode() {
    return isCode() && text.length() == SHORTEST_CODE && !text.equals("UK") && !text.equals("US");
  }

  /** Those that are named themselves. */
  Stream<String> countries() {
    return meanings.stream().filter(Country.class::isInstance).map(GazetteerEntry::country);
  }

  /** Of a country where regions are read without it. */
  boolean canBeState() {
    return meanings.stream()
        .anyMatch(meaning -> meaning instanceof GazetteerEntry.Region region && !region.weak());
  }

  boolean canBeCity() {
    return meanings.stream().anyMatch(City.class::isInstance);
  }

  /** Whether it is no code and can be a city without any other word. */
  boolean canBeCityAlone() {
    return !isCode() && meanings.stream().anyMatch(GazetteerEntry::isCityAlone);
  }

  /** Whether the name alone means one city. */
  boolean isWellKnown() {
    return meanings.stream()
        .anyMatch(meaning ->
            meaning instanceof City city
                && (city.ambiguity() == Ambiguity.MAIN
                    || city.ambiguity() == Ambiguity.MAIN_ALONE));
  }

  /** Whether it is known only where its region stands beside it. */
  boolean isObscure() {
    for (GazetteerEntry meaning : meanings) {
      if (!(meaning instanceof City city) || city.ambiguity() != Ambiguity.BESIDE_REGION) {
        return false;
      }
    }
    return isKnown();
  }

  /** Whether only its looks speak for a city. */
  boolean isNameOfNothing() {
    return isObscure() || (!isKnown() && isName);
  }

  boolean isArea() {
    for (GazetteerEntry meaning : meanings) {
      if (meaning instanceof Area) {
        return true;
      }
    }
    return false;
  }

  /** North Wales is an area, and a town in Pennsylvania. */
  boolean isDirected() {
    return DIRECTED.matcher(text).find();
  }

  boolean isKnown() {
    return !meanings.isEmpty();
  }

  private static boolean isCapital(int letter) {
    return Character.getType(letter) == Character.UPPERCASE_LETTER;
  }
}
