package wagewire.transform.place.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.transform.place.gazetteer.GazetteerEntry.Area;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;
import wagewire.transform.text.LetterCase;
import wagewire.transform.text.TextKeys;

/** Reads names of areas: those of the vocabulary, and those made of the name of a city. */
public final class AreaNames {

  /** Longest first. */
  private static final List<String> ENDS =
      List.of(
          " metropolitan region",
          " metropolitan area",
          " metropolitan",
          " und umgebung",
          " metro area",
          " metroplex",
          " region",
          " metro",
          " area");

  private static final List<String> STARTS = List.of("greater ", "metro ");

  /** South Central, North East. */
  private static final int LONGEST_DIRECTION = 2;

  private static final int LONGEST_CODE = 3;
  private static final Set<String> CODES_IN_ANY_CASE = Set.of("US", "USA", "UK");

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}.'\\- ]+");
  private static final Pattern SPACED = Pattern.compile("\\s[-–/]");
  private static final Pattern BETWEEN_CITIES = Pattern.compile("[-–/]+");

  private final Gazetteer gazetteer;

  AreaNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Returns whether an area is named by a word before the name of its city: {@code Greater Accra}.
   */
  public static boolean isAroundLargerCity(String text) {
    return TextKeys.key(text).startsWith(STARTS.getFirst());
  }

  /** Returns the areas that a text can denote; empty when it names none. */
  List<GazetteerEntry> meanings(String text) {
    String key = TextKeys.key(text);
    Area area = gazetteer.area(key);
    List<String> shorter = withoutEnds(key);
    for (int i = 0; i < shorter.size() && area == null; i++) {
      area = gazetteer.area(shorter.get(i));
    }
    if (area != null) {
      return List.of(area);
    }
    String city = withoutStart(shorter.isEmpty() ? key : shorter.getFirst());
    if (!city.equals(key)) {
      List<GazetteerEntry> around = around(city);
      return around.isEmpty() && !SPACED.matcher(text).find() ? severalCities(text) : around;
    }
    return beginsOrEndsWithDirection(key) && PLAIN.matcher(text).matches()
        ? partOf(text, List.of(key.split(" ")))
        : List.of();
  }

  /** {@code Huntsville-Decatur Area}: what holds all the cities that are known. */
  private List<GazetteerEntry> severalCities(String text) {
    Set<GazetteerEntry> shared = new LinkedHashSet<>();
    for (String piece : BETWEEN_CITIES.split(text)) {
      List<GazetteerEntry> around = around(withoutStart(withoutEnd(TextKeys.key(piece))));
      if (shared.isEmpty()) {
        shared.addAll(around);
      } else if (shared.stream().anyMatch(around::contains)) {
        shared.retainAll(around);
      } else if (!around.isEmpty()) {
        Set<String> countries =
            around.stream().map(GazetteerEntry::country).collect(Collectors.toSet());
        shared.removeIf(meaning -> !countries.contains(meaning.country()));
        return shared.stream()
            .map(meaning -> (GazetteerEntry) new Area(null, meaning.country(), true))
            .distinct()
            .toList();
      }
    }
    return List.copyOf(shared);
  }

  /** {@code Western US}, {@code Central Texas}; {@code South Vienna} is a place of its own. */
  private List<GazetteerEntry> partOf(String text, List<String> words) {
    int most = words.size() - 1;
    int front = Math.min(most, leading(words));
    int back = Math.min(most, leading(words.reversed()));
    for (int from = 0; from <= front; from++) {
      for (int to = words.size(); to >= words.size() - back && to > from; to--) {
        String whole = LetterCase.upper(String.join(" ", words.subList(from, to)));
        if (to - from == words.size() || !isWritten(whole, text)) {
          continue;
        }
        List<GazetteerEntry> meanings =
            gazetteer.meanings(whole).stream()
                .filter(meaning -> meaning instanceof Country || isSure(meaning))
                .map(AreaNames::inside)
                .distinct()
                .toList();
        if (!meanings.isEmpty()) {
          return meanings;
        }
      }
    }
    return List.of();
  }

  /** "West St" is no part of the country whose code is ST. */
  private static boolean isWritten(String whole, String text) {
    return whole.length() > LONGEST_CODE
        || CODES_IN_ANY_CASE.contains(whole)
        || PlaceSpelling.code(text).contains(whole);
  }

  private static boolean beginsOrEndsWithDirection(String key) {
    int first = key.indexOf(' ');
    return first > 0
        && (NonPlaceWords.isDirection(key.substring(0, first))
            || NonPlaceWords.isDirection(key.substring(key.lastIndexOf(' ') + 1)));
  }

  private static int leading(List<String> words) {
    return (int)
        words.stream().limit(LONGEST_DIRECTION).takeWhile(NonPlaceWords::isDirection).count();
  }

  private static boolean isSure(GazetteerEntry meaning) {
    return meaning instanceof Region region && !region.weak();
  }

  /**
   * Returns the areas around a city; the name is looked up in capitals, so that short names are
   * found, too.
   */
  private List<GazetteerEntry> around(String city) {
    List<GazetteerEntry> meanings = gazetteer.meanings(LetterCase.upper(city));
    List<GazetteerEntry> likely =
        meanings.stream()
            .filter(
                meaning -> meaning.isCityAlone() || meaning instanceof Country || isSure(meaning))
            .toList();
    return (likely.isEmpty() ? meanings : likely)
        .stream().map(AreaNames::around).distinct().toList();
  }

  private static GazetteerEntry around(GazetteerEntry meaning) {
    return switch (meaning) {
      case City city -> new Area(city.region(), city.country(), true);
      case Region region -> new Area(region.code(), region.country(), true);
      case Country country -> new Area(null, country.country(), true);
      case Area area -> area;
    };
  }

  private static GazetteerEntry inside(GazetteerEntry meaning) {
    return meaning instanceof Region region
        ? new Area(region.code(), region.country(), false)
        : new Area(null, meaning.country(), false);
  }

  private static String withoutEnd(String key) {
    List<String> shorter = withoutEnds(key);
    return shorter.isEmpty() ? key : shorter.getFirst();
  }

  /** Shortest first. */
  private static List<String> withoutEnds(String key) {
    List<String> shorter = new ArrayList<>();
    for (String end : ENDS) {
      if (key.endsWith(end)) {
        shorter.add(key.substring(0, key.length() - end.length()));
      }
    }
    return shorter;
  }

  private static String withoutStart(String key) {
    for (String start : STARTS) {
      if (key.startsWith(start)) {
        return key.substring(start.length());
      }
    }
    return key;
  }
}
