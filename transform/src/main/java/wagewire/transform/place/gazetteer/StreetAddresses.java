package wagewire.transform.place.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.transform.text.Characters;
import wagewire.transform.text.TextKeys;

/** Finds the city in an address that names a street, too, without a comma between them. */
final class StreetAddresses {

  private static final Set<String> WAYS =
      Set.of(
          ("street st road rd avenue ave drive dr boulevard blvd lane ln way court ct place pl"
                  + " parkway pkwy pky highway hwy circle cir pike turnpike tpke trail trl terrace"
                  + " plaza plz square sq loop suite ste floor unit")
              .split(" "));

  private static final int MOST_WORDS = 3;

  /** {@code Washington Court House} is a town. */
  private static final int LONGEST_TOWN_BEFORE = 2;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern CAPITAL =
      Pattern.compile("\\p{Lu}(?:\\p{Ll}[\\p{L}.'’-]*|[\\p{L}.'’-]{3,})");

  private static final Pattern NUMBERED = Pattern.compile("\\S*\\p{N}\\S*");

  /** The greatest length of a code that next to a number is that of a street. */
  private static final int LONGEST_CODE = 2;

  private final PlaceLookup lookup;
  private final SpacedNames spaced;

  StreetAddresses(PlaceLookup lookup, SpacedNames spaced) {
    this.lookup = lookup;
    this.spaced = spaced;
  }

  /**
   * Returns the city in the text; empty when there is none. An unknown name counts after a street.
   */
  List<PlacePart> cityIn(String text) {
    List<PlacePart> known = Characters.holdsNumber(text) ? cityNextToNumbers(text) : List.of();
    String end = known.isEmpty() ? cityAfterStreet(text) : "";
    if (end.isEmpty()) {
      return known;
    }
    List<PlacePart> city = lookup.known(end);
    PlacePart unknown = lookup.unknown(end);
    return city.isEmpty() && unknown.isName() ? List.of(unknown) : city;
  }

  private List<PlacePart> cityNextToNumbers(String text) {
    String bare = NUMBERED.matcher(text).replaceAll("").strip();
    List<PlacePart> parts = bare.length() > LONGEST_CODE ? lookup.known(bare) : List.of();
    return parts.isEmpty() ? spaced.afterNumbers(text) : parts;
  }

  /**
   * Returns the name after the street's last word or number, such as {@code Fort Mill} in {@code 20
   * Oak Street Fort Mill}; empty when there is none.
   */
  private static String cityAfterStreet(String address) {
    List<String> words = Arrays.asList(BLANKS.split(address.strip()));
    int from = 0;
    boolean isBehindNumber = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      isBehindNumber |= Characters.holdsNumber(word);
      boolean isStreet = WAYS.contains(TextKeys.key(word)) && i > from;
      if (Characters.holdsNumber(word) || isStreet) {
        from = i + 1;
      }
    }
    List<String> end = words.subList(from, words.size());
    boolean isName =
        from > (isBehindNumber ? 1 : LONGEST_TOWN_BEFORE)
            && !end.isEmpty()
            && end.size() <= MOST_WORDS
            && end.stream().allMatch(word -> CAPITAL.matcher(word).matches());
    return isName ? String.join(" ", end) : "";
  }
}
