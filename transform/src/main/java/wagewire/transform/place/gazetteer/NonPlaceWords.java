package wagewire.transform.place.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.TextKeys;

/** Words that occur in place fields without naming a place, and the form of a city's name. */
final class NonPlaceWords {

  private static final int LONGEST_NAME = 40;

  /** Up to five words, the first with a capital, letters only: "Stratford-upon-Avon". */
  private static final Pattern NAME =
      Pattern.compile("[\\p{Lu}\\p{Lo}'‘’][\\p{L}\\p{M}.'‘’\\-]*(?: [\\p{L}\\p{M}.'‘’\\-]+){0,4}");

  /** A time zone, a macro region or a department rather than a city. */
  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{1,4}");

  /** Oregon and Indiana rather than words. */
  private static final Set<String> STATES = Set.of("OR", "IN");

  private static final Set<String> COUNTIES = Set.of("county", "district", "province", "parish");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Set<String> DIRECTIONS =
      Set.of(
          ("north south east west northern southern eastern western central northeast northwest"
               + " southeast southwest northeastern northwestern southeastern southwestern upstate"
               + " mid contiguous continental mainland domestic all anywhere")
              .split(" "));

  private enum Kind {
    MACRO,
    FILLER,
    BUILDING,
    STREET,
    NAME
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  NonPlaceWords() {
    for (ResourceRow row :
        ResourceTable.rows(NonPlaceWords.class, Gazetteer.TABLES + "not-places.tsv", 2)) {
      Kind kind = row.constant(1, Kind.class);
      Kind before = kinds.put(TextKeys.key(row.get(0)), kind);
      if (before != null && before != kind) {
        throw new IllegalStateException(row + ": a word with two kinds: " + row.get(0));
      }
    }
  }

  /** Wider than a country, or no place at all. */
  boolean isMacro(String text) {
    return kinds.get(TextKeys.key(text)) == Kind.MACRO;
  }

  boolean isFiller(String word) {
    String key = TextKeys.key(word);
    return key.isEmpty() || kinds.get(key) == Kind.FILLER;
  }

  /** Removes words without meaning at either end: {@code "in London Office"}. */
  String withoutFiller(String text) {
    List<String> words = Arrays.asList(BLANKS.split(text.strip()));
    int from = 0;
    int to = words.size();
    while (from < to && saysNothing(words.get(from))) {
      from++;
    }
    while (from < to && saysNothing(words.get(to - 1))) {
      to--;
    }
    return String.join(" ", words.subList(from, to));
  }

  private boolean saysNothing(String word) {
    return isFiller(word) && !STATES.contains(word);
  }

  /** Returns whether an unknown text can be a city's name: no building, no team, no sentence. */
  boolean looksLikeCity(String text) {
    return text.length() <= LONGEST_NAME
        && NAME.matcher(text).matches()
        && !ABBREVIATION.matcher(text).matches()
        && !isMacro(text)
        && Arrays.stream(TextKeys.key(text).split(" ")).noneMatch(this::isBuilding)
        && !isDirection(TextKeys.key(text))
        && kinds.get(TextKeys.key(text.substring(text.lastIndexOf(' ') + 1))) != Kind.STREET;
  }

  /** Returns whether a word before a hyphen is part of no city's name: {@code Field-Ohio}. */
  boolean isNoName(String word) {
    return isFiller(word) || isBuilding(TextKeys.key(word));
  }

  /**
   * Returns whether a word next to a city's name makes it the name of something else: {@code New
   * London}.
   */
  boolean isPartOfName(String word) {
    Kind kind = kinds.get(TextKeys.key(word));
    return kind == Kind.NAME || kind == Kind.STREET;
  }

  /**
   * Returns what {@link #isPartOfName} does, for a word after the name: {@code Valencia County}.
   */
  boolean changesNameBefore(String word) {
    String key = TextKeys.key(word);
    return COUNTIES.contains(key) || (isPartOfName(word) && !isDirection(key));
  }

  /** Returns whether a word of a {@link TextKeys#key} names a part of something larger. */
  static boolean isDirection(String word) {
    return DIRECTIONS.contains(word);
  }

  private boolean isBuilding(String word) {
    return kinds.get(word) == Kind.BUILDING;
  }
}
