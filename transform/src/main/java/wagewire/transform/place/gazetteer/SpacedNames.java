package wagewire.transform.place.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;

/** Takes names and codes apart that have nothing but blanks between them. */
final class SpacedNames {

  /** The most words that a country's or region's name has at the end of a text. */
  private static final int LONGEST_END = 4;

  /** A longer text is a sentence. */
  static final int MOST_WORDS = 8;

  private static final Pattern TO_LAST_NUMBER = Pattern.compile("^.*\\p{N}\\S*\\s+");
  private static final Pattern TITLE_CASE = Pattern.compile("\\p{Lu}\\p{Ll}\\S*");

  private final PlaceLookup lookup;
  private final NonPlaceWords notPlaces;

  SpacedNames(PlaceLookup lookup, NonPlaceWords notPlaces) {
    this.lookup = lookup;
    this.notPlaces = notPlaces;
  }

  /** {@code Austin TX}, {@code Mumbai Maharashtra India}, {@code US San Francisco}. */
  List<PlacePart> of(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    if (words.size() > MOST_WORDS) {
      return List.of();
    }
    int most = Math.min(LONGEST_END, words.size() - 1);
    for (int count = most; count >= 1; count--) {
      int cut = words.size() - count;
      List<PlacePart> end = lookup.coarse(String.join(" ", words.subList(cut, words.size())));
      List<PlacePart> start = end.isEmpty() ? List.of() : before(end, words.subList(0, cut));
      if (!start.isEmpty()) {
        return Stream.concat(start.stream(), end.stream()).toList();
      }
    }
    for (int count = most; count >= 1; count--) {
      List<PlacePart> start = lookup.coarse(String.join(" ", words.subList(0, count)));
      List<PlacePart> end =
          start.isEmpty() ? List.of() : knownOrSpaced(words.subList(count, words.size()));
      if (!end.isEmpty()) {
        return Stream.concat(start.stream(), end.stream()).toList();
      }
    }
    return afterCodes(words);
  }

  /**
   * Returns the parts of a text such as {@code USA NC Fort Example}: an unknown name counts after a
   * country and its state.
   */
  private List<PlacePart> afterCodes(List<String> words) {
    if (words.size() < 3
        || !words.stream().skip(2).allMatch(word -> TITLE_CASE.matcher(word).matches())) {
      return List.of();
    }
    List<PlacePart> codes =
        Stream.concat(lookup.coarse(words.get(0)).stream(), lookup.coarse(words.get(1)).stream())
            .toList();
    PlacePart name = lookup.unknown(String.join(" ", words.subList(2, words.size())));
    boolean isState =
        codes.size() == 2
            && codes.stream().allMatch(PlacePart::isCode)
            && codes.getLast().meanings().stream()
                .anyMatch(meaning ->
                    meaning instanceof Region region
                        && !region.weak()
                        && codes.getFirst().countries().anyMatch(region.country()::equals));
    return isState && name.isName() ? List.of(codes.getFirst(), codes.getLast(), name) : List.of();
  }

  /** An unknown name counts before a state: {@code Lompoc CA}. */
  private List<PlacePart> before(List<PlacePart> end, List<String> words) {
    List<PlacePart> known = knownOrSpaced(words);
    boolean beforeState =
        end.getLast().meanings().stream()
            .anyMatch(meaning ->
                meaning instanceof Region region
                    && !region.weak()
                    && Gazetteer.isFederal(region.country()));
    if (!known.isEmpty() || !beforeState) {
      return known;
    }
    boolean isSure = end.getLast().isCode() || words.stream().allMatch(this::isWordOfName);
    PlacePart unknown = lookup.unknown(notPlaces.withoutFiller(String.join(" ", words)));
    return isSure && unknown.isName() ? List.of(unknown) : List.of();
  }

  private boolean isWordOfName(String word) {
    return TITLE_CASE.matcher(word).matches() && !notPlaces.isPartOfName(word);
  }

  private List<PlacePart> knownOrSpaced(List<String> words) {
    String text = String.join(" ", words);
    List<PlacePart> known = lookup.known(text);
    return known.isEmpty() && words.size() > 1 ? of(text) : known;
  }

  /** {@code Suite 200 Denver CO}: what ends an address, when it is known. */
  List<PlacePart> afterNumbers(String text) {
    String end = TO_LAST_NUMBER.matcher(text).replaceFirst("");
    if (end.isBlank() || end.length() == text.length()) {
      return List.of();
    }
    List<PlacePart> known = knownOrSpaced(Arrays.asList(end.split(" ")));
    return known.stream().allMatch(PlacePart::isKnown)
            && known.stream().anyMatch(PlacePart::canBeCity)
        ? known
        : List.of();
  }
}
