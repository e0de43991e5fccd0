package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wagewire.model.posting.WorkMode;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;
import wagewire.transform.place.gazetteer.PlacePart;
import wagewire.transform.place.gazetteer.PlaceSplitter;
import wagewire.transform.text.Characters;
import wagewire.transform.workmode.WorkModeWords;

/** Divides a text into what it offers: "Austin, TX or Remote", "Chicago, Remote US". */
final class Alternatives {

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[;|•·\\n\\r]|\\s(?<=[^\\s\\-–—]\\s)\\s*(?:and/or|[Oo]r|oder|ou)\\s+"
              + "|\\s(?<=[^\\s,\\-–—]\\s)OR\\s+(?=(?i:remote|hybrid|anywhere)\\b)"
              + "|\\s(?<=\\b(?i:remote|hybrid)\\s)OR\\s+");

  private static final Pattern COMMA = Pattern.compile(",");

  /** Least number of cities after which "US Remote" is not the country of the last city. */
  private static final int A_LIST = 2;

  private static final int LONGEST_LIST = 20;

  private final PlaceSplitter parts;
  private final WorkModeWords modeWords;

  Alternatives(PlaceSplitter parts, WorkModeWords modeWords) {
    this.parts = parts;
    this.modeWords = modeWords;
  }

  List<String> of(String text) {
    List<String> all = new ArrayList<>();
    split(text).forEach(alternative -> addOffers(alternative, all));
    return all;
  }

  /** Splits a text at the separators of alternatives, whatever the alternatives are. */
  static List<String> split(String text) {
    return List.of(SEPARATOR.split(text));
  }

  /** A country or region to work in from home is apart from the cities before it. */
  private void addOffers(String text, List<String> all) {
    if (text.indexOf(',') < 0
        || Characters.holdsAny(text, "()[]")
        || !modeWords.mayHoldPhrase(text)) {
      all.add(text);
      return;
    }
    List<String> before = new ArrayList<>();
    List<String> pieces = List.of(COMMA.split(text));
    for (int i = 0; i < pieces.size(); i++) {
      if (isOffer(pieces, i)) {
        add(before, all);
        all.add(pieces.get(i));
      } else {
        before.add(pieces.get(i));
      }
    }
    add(before, all);
  }

  private static void add(List<String> pieces, List<String> all) {
    if (!pieces.isEmpty()) {
      all.add(String.join(",", pieces));
      pieces.clear();
    }
  }

  /**
   * Returns whether a piece names a mode of work and its country or region, and is not the country
   * of the preceding city: by its order of words, as a single word, or next to several cities.
   */
  private boolean isOffer(List<String> pieces, int at) {
    String piece = pieces.get(at).strip();
    WorkModeWords.Split split = modeWords.split(piece);
    if (split.mode() != WorkMode.REMOTE || split.rest().isBlank()) {
      return false;
    }
    List<PlacePart> where = parts.of(split.rest());
    if (where.size() != 1 || !isCountryOrRegion(where.getFirst())) {
      return false;
    }
    boolean isModeFirst = Character.isWhitespace(split.rest().charAt(0));
    boolean isOneWord = !Characters.holdsAny(piece, Characters.BLANKS);
    return at == 0
        ? areCities(pieces.subList(1, pieces.size()))
        : isModeFirst || isOneWord || areCities(pieces.subList(0, at));
  }

  private boolean areCities(List<String> pieces) {
    return pieces.size() >= A_LIST
        && pieces.size() <= LONGEST_LIST
        && pieces.stream().map(String::strip).distinct().count() == pieces.size()
        && pieces.stream().allMatch(this::isCity);
  }

  /** California is a city, too, but none in a list of cities. */
  private boolean isCity(String piece) {
    List<PlacePart> said = parts.of(piece);
    return said.size() == 1
        && said.getFirst().canBeCity()
        && (said.getFirst().isWellKnown() || !isCountryOrRegion(said.getFirst()));
  }

  private static boolean isCountryOrRegion(PlacePart part) {
    return part.meanings().stream()
        .anyMatch(meaning -> meaning instanceof Country || meaning instanceof Region);
  }
}
