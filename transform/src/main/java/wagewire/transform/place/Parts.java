package wagewire.transform.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.place.Meaning.Country;
import wagewire.transform.place.Meaning.Region;

/** Takes the text of a place apart into pieces that each stand for one thing. */
final class Parts {

  private static final Pattern SEPARATOR =
      Pattern.compile("[,:>→\\t]|\\s[-–—]+\\s|—|(?<=\\s)[-–]|[-–](?=\\s)");

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}]");

  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\b\\d{5}(?:-\\d{4})?\\b|\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]?"
              + " \\d[A-Z]{2}\\b|(?<=\\p{L} )\\d{4,6}$|^\\d{4,6}(?= \\p{L})");

  private static final Pattern DIGIT = Pattern.compile("\\p{N}");
  private static final Pattern NUMBERED = Pattern.compile("\\S*\\p{N}\\S*");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}'’]+|[^\\p{L}\\p{M}\\p{N}.'’]+$");
  private static final Pattern LISTED = Pattern.compile("\\s+(?:and|und|et|y|e)\\s+|\\s*[/&+]\\s*");

  /** The most words that a country's or region's name has at the end of a text. */
  private static final int LONGEST_END = 4;

  /** A longer piece is a sentence or a list. */
  private static final int LONGEST_PIECE = 100;

  /** Of names and codes with nothing but blanks between them. */
  private static final int MOST_WORDS = 8;

  private final Gazetteer gazetteer;
  private final AreaNames areas;
  private final NotPlaces notPlaces;

  Parts(Gazetteer gazetteer, NotPlaces notPlaces) {
    this.gazetteer = gazetteer;
    this.areas = new AreaNames(gazetteer);
    this.notPlaces = notPlaces;
  }

  /** In the order stated, without those that say nothing of a place. */
  List<Part> of(String text) {
    return SEPARATOR
        .splitAsStream(text)
        .flatMap(piece -> outsideAndInside(piece).stream())
        .toList();
  }

  /** What stands in brackets counts only when it is known: {@code Wernau (Neckar)}. */
  private List<Part> outsideAndInside(String piece) {
    String[] pieces = BRACKETS.split(piece);
    if (pieces.length < 2 || !known(piece.strip()).isEmpty()) {
      return expand(trimmed(piece));
    }
    List<Part> parts = new ArrayList<>(expand(trimmed(pieces[0])));
    for (String inside : Arrays.asList(pieces).subList(1, pieces.length)) {
      expand(trimmed(inside)).stream().filter(Part::isKnown).forEach(parts::add);
    }
    return parts;
  }

  private static String trimmed(String piece) {
    String bare = POSTCODE.matcher(piece.strip()).replaceAll("");
    return EDGES.matcher(bare).replaceAll("");
  }

  /** Whether a text says nothing but places, or nothing at all. */
  boolean areAllKnown(String text) {
    return of(text).stream().allMatch(part -> part.isKnown() || part.isBreak());
  }

  private List<Part> expand(String piece) {
    if (piece.isBlank()) {
      return List.of();
    }
    List<Part> known = known(piece);
    if (!known.isEmpty()) {
      return known;
    }
    String bare = notPlaces.withoutFiller(piece);
    if (bare.isEmpty() || notPlaces.isMacro(piece) || notPlaces.isMacro(bare)) {
      return List.of();
    }
    List<Part> parts = bare.equals(piece) ? List.of() : known(bare);
    if (parts.isEmpty()) {
      parts = listed(bare);
    }
    if (parts.isEmpty() && bare.length() <= LONGEST_PIECE) {
      parts = joint(bare);
    }
    return parts.isEmpty() ? List.of(unknown(bare)) : parts;
  }

  /** Of one place, without commas. */
  private List<Part> joint(String text) {
    List<Part> parts = hyphenated(text);
    if (parts.isEmpty()) {
      parts = spaced(text);
    }
    return parts.isEmpty() ? known(NUMBERED.matcher(text).replaceAll("").strip()) : parts;
  }

  private Part unknown(String text) {
    boolean isName = !DIGIT.matcher(text).find() && notPlaces.looksLikeCity(text);
    return new Part(text, List.of(), isName);
  }

  /** One part when the whole text is known, else none. */
  private List<Part> known(String text) {
    List<Meaning> meanings = gazetteer.meanings(text);
    if (meanings.isEmpty() && text.startsWith("The ")) {
      meanings = gazetteer.meanings(text.substring("The ".length()));
    }
    if (meanings.isEmpty()) {
      meanings = areas.meanings(text);
    }
    return meanings.isEmpty() || notPlaces.isMacro(text)
        ? List.of()
        : List.of(new Part(text, meanings, false));
  }

  /** {@code Boston and New York}, {@code Zug/Lucerne}: only when each of them is known. */
  private List<Part> listed(String text) {
    String[] pieces = LISTED.split(text);
    return pieces.length < 2 ? List.of() : allKnown(Arrays.asList(pieces));
  }

  /** {@code US-CA-San Francisco}, {@code London-UK}. */
  private List<Part> hyphenated(String text) {
    int first = text.indexOf('-');
    if (first <= 0) {
      return List.of();
    }
    if (!coarse(text.substring(0, first)).isEmpty()) {
      return apart(coarse(text.substring(0, first)), expand(text.substring(first + 1)));
    }
    int last = text.lastIndexOf('-');
    List<Part> start = known(text.substring(0, last));
    List<Part> end = coarse(text.substring(last + 1));
    return start.isEmpty() || end.isEmpty() ? List.of() : joined(start, end);
  }

  /** {@code US-Seattle, US-Texas}: what begins with its country is a place of its own. */
  private static List<Part> apart(List<Part> start, List<Part> end) {
    List<Part> parts = joined(start, end);
    boolean isWhole =
        start.getFirst().meanings().stream().allMatch(Country.class::isInstance)
            && !end.isEmpty()
            && !end.getLast().isCode();
    return isWhole ? joined(joined(List.of(Part.BREAK), parts), List.of(Part.BREAK)) : parts;
  }

  /** {@code Austin TX}, {@code Mumbai Maharashtra India}, {@code US San Francisco}. */
  private List<Part> spaced(String text) {
    List<String> words = Arrays.asList(text.split(" "));
    if (words.size() > MOST_WORDS) {
      return List.of();
    }
    int most = Math.min(LONGEST_END, words.size() - 1);
    for (int count = most; count >= 1; count--) {
      int cut = words.size() - count;
      List<Part> end = coarse(String.join(" ", words.subList(cut, words.size())));
      List<Part> start = end.isEmpty() ? List.of() : known(words.subList(0, cut), end);
      if (!start.isEmpty()) {
        return joined(start, end);
      }
    }
    for (int count = most; count >= 1; count--) {
      List<Part> start = coarse(String.join(" ", words.subList(0, count)));
      List<Part> end =
          start.isEmpty() ? List.of() : knownOrSpaced(words.subList(count, words.size()));
      if (!end.isEmpty()) {
        return joined(start, end);
      }
    }
    return List.of();
  }

  /** An unknown name counts before the code of a state: {@code Lompoc CA}. */
  private List<Part> known(List<String> words, List<Part> end) {
    String text = String.join(" ", words);
    List<Part> known = knownOrSpaced(words);
    boolean beforeCode =
        end.getLast().text().length() == 2
            && end.getLast().meanings().stream()
                .anyMatch(meaning -> meaning instanceof Region region && !region.weak());
    Part unknown = unknown(text);
    return known.isEmpty() && beforeCode && unknown.isName() ? List.of(unknown) : known;
  }

  private List<Part> knownOrSpaced(List<String> words) {
    String text = String.join(" ", words);
    List<Part> known = known(text);
    return known.isEmpty() && words.size() > 1 ? spaced(text) : known;
  }

  private List<Part> coarse(String text) {
    List<Meaning> meanings =
        gazetteer.meanings(text.strip()).stream()
            .filter(meaning -> meaning instanceof Country || meaning instanceof Region)
            .toList();
    return meanings.isEmpty() ? List.of() : List.of(new Part(text.strip(), meanings, false));
  }

  private List<Part> allKnown(List<String> pieces) {
    List<Part> parts = new ArrayList<>();
    for (String piece : pieces) {
      List<Part> read = expand(piece.strip());
      if (!read.stream().allMatch(Part::isKnown)) {
        return List.of();
      }
      if (!parts.isEmpty() && !read.isEmpty()) {
        parts.add(Part.BREAK);
      }
      parts.addAll(read);
    }
    return parts;
  }

  private static List<Part> joined(List<Part> start, List<Part> end) {
    return Stream.concat(start.stream(), end.stream()).toList();
  }
}
