package wagewire.transform.pay.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseTrie;

/**
 * Places as statements of pay name them: states, countries, the cities of pay-transparency laws.
 */
public final class PlaceWords {

  /** A place and the letters it must be written in; null when capitals do not matter. */
  private record Entry(Place place, @Nullable String exactly) {}

  /** A place found, with the index of the first lexeme after it. */
  record Found(Place place, int after) {}

  static final PlaceWords KNOWN = load();

  private final Lexer lexer = new Lexer(new CurrencyMarks(Map.of()), word -> true);
  private final PhraseTrie<Entry> entries = new PhraseTrie<>();

  private PlaceWords() {}

  private static PlaceWords load() {
    PlaceWords words = new PlaceWords();
    for (ResourceRow row :
        ResourceTable.read(PlaceWords.class, PayVocabulary.FOLDER + "places.tsv")) {
      String phrase = row.get("phrase");
      Place place =
          new Place(orNull(row.get("city")), orNull(row.get("region")), row.get("country"));
      Entry entry = new Entry(place, phrase.length() <= 4 && isUpper(phrase) ? phrase : null);
      words.entries.add(PayVocabulary.keys(words.lexer, phrase), entry, (first, second) -> first);
    }
    return words;
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static boolean isUpper(String phrase) {
    return phrase.chars().noneMatch(Character::isLowerCase);
  }

  /** The longest place name that starts at {@code from}. */
  @Nullable Found at(String text, List<Lexeme> lexemes, int from) {
    PhraseTrie.Hit<Entry> match = entries.longestAt(Lexeme.keys(lexemes), from);
    if (match == null) {
      return null;
    }
    int start = lexemes.get(from).start();
    int end = lexemes.get(match.end() - 1).end();
    String exactly = match.value().exactly();
    boolean asWritten = exactly == null || text.substring(start, end).equals(exactly);
    return asWritten && Character.isUpperCase(text.charAt(start))
        ? new Found(match.value().place(), match.end())
        : null;
  }

  /** The places a text names, each at its most precise: "Denver, Colorado" is one place. */
  List<Place> in(String text) {
    String plain = CharacterFolding.of(text);
    List<Lexeme> lexemes = lexer.lexemes(plain, 0, plain.length());
    List<Place> places = new ArrayList<>();
    boolean joined = false;
    int index = 0;
    while (index < lexemes.size()) {
      Found found = at(plain, lexemes, index);
      if (found == null) {
        joined &= isJoint(lexemes.get(index));
        index++;
        continue;
      }
      addOrMerge(places, found.place(), joined);
      joined = true;
      index = found.after();
    }
    return places;
  }

  private static boolean isJoint(Lexeme lexeme) {
    return lexeme.key().equals(",") || lexeme.key().equals("-");
  }

  private static void addOrMerge(List<Place> places, Place place, boolean joined) {
    if (!joined || places.isEmpty() || !places.getLast().isCompatibleWith(place)) {
      places.add(place);
      return;
    }
    Place last = places.removeLast();
    places.add(
        new Place(
            last.city() == null ? place.city() : last.city(),
            last.region() == null ? place.region() : last.region(),
            last.country()));
  }

  /**
   * Returns whether the place that a pay is for, as written by the board, includes {@code place}.
   */
  public static boolean covers(String words, Place place) {
    List<Place> named = KNOWN.in(words);
    if (named.isEmpty()) {
      String city = place.city();
      return city != null && holdsWord(words, city);
    }
    return named.stream().anyMatch(wider -> covers(wider, place));
  }

  private static boolean covers(Place wider, Place place) {
    boolean sameRegion = wider.region() == null || wider.region().equals(place.region());
    boolean sameCity =
        wider.city() == null
            || wider.city().equals(place.city())
            || (place.city() == null && place.region() != null);
    return wider.country().equals(place.country()) && sameRegion && sameCity;
  }

  private static boolean holdsWord(String words, String city) {
    for (int at = 0; at + city.length() <= words.length(); at++) {
      if (words.regionMatches(true, at, city, 0, city.length())
          && isEdge(words, at - 1)
          && isEdge(words, at + city.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEdge(String words, int at) {
    return at < 0 || at >= words.length() || !Character.isLetter(words.charAt(at));
  }
}
