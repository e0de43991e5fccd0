package wagewire.transform.place;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a place's text between commas, dashes or brackets.
 *
 * @param text as written
 * @param meanings what it can stand for; empty when it is unknown
 * @param isName whether it has the looks of a city's name
 */
record Part(String text, List<Meaning> meanings, boolean isName) {

  private static final Pattern CODE = Pattern.compile("\\p{Lu}{2,3}");

  /** Stands between two parts that are not of one place. */
  static final Part BREAK = new Part("", List.of(), false);

  boolean isBreak() {
    return text.isEmpty();
  }

  /** Two or three capitals. */
  boolean isCode() {
    return CODE.matcher(text).matches();
  }

  boolean canBeCity() {
    return meanings.stream().anyMatch(Meaning.City.class::isInstance);
  }

  boolean isKnown() {
    return !meanings.isEmpty();
  }
}
