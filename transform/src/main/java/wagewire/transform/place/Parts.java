package wagewire.transform.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wagewire.transform.place.Meaning.Country;
import wagewire.transform.place.Meaning.Region;

/** Takes the text of a place apart into pieces that each stand for one thing. */
final class Parts {

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[,:>→\\t]|\\s[-–—]+\\s|—|(?<=\\s)[-–]|[-–](?=\\s)|(?<=\\p{Ll}{3})\\.(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{Lu}{2})(?<![FMS]T)\\.(?=\\p{Lu}[\\p{Lu}\\p{Ll}])");

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}]");

  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\b\\d{5}(?:-\\d{4})?\\b|\\b[A-Z]\\d[A-Z] ?\\d[A-Z]\\d\\b|\\b[A-Z]{1,2}\\d[A-Z\\d]?"
              + " \\d[A-Z]{2}\\b|(?<=\\p{L} )\\d{4,6}$|^\\d{4} (?!N[EW]|S[EW])[A-Z]{2}(?= \\p{L})"
              + "|^\\d{4,6}(?= \\p{L})");

  private static final Pattern DIGIT = Pattern.compile("\\p{N}");
  private static final Pattern NUMBERED = Pattern.compile("\\S*\\p{N}\\S*");

  /** After a comma: {@code Philadelphia, Pa}. */
  private static final Pattern SMALL_CODE = Pattern.compile("\\s+\\p{L}\\p{Ll}\\.?\\s*");

  private static final Pattern TITLE_CASE = Pattern.compile("\\p{Lu}\\p{Ll}\\S*");
  private static final Pattern TO_LAST_NUMBER = Pattern.compile("^.*\\p{N}\\S*\\s+");
  private static final Pattern EDGES =
      Pattern.compile("^[^\\p{L}\\p{N}'’]+|[^\\p{L}\\p{M}\\p{N}.'’]+$");
  private static final Pattern LISTED = Pattern.compile("\\s+(?:and|und|et|y|e)\\s+|\\s*[/&+]\\s*");
  private static final Pattern CHOICE = Pattern.compile("\\s+OR\\s+|\\s*/+\\s*");

  /** What an administration calls itself: {@code City of Bristol}. */
  private static final Pattern ADMINISTRATION =
      Pattern.compile(
          "^(?:(?:charter )?(?:city|town|township|village|borough|municipality) of|ville de"
              + "|landeshauptstadt|stadt|comune di|gemeente) ",
          Pattern.CASE_INSENSITIVE);

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
        .map(piece -> SMALL_CODE.matcher(piece).matches() ? piece.toUpperCase(Locale.ROOT) : piece)
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

  /**
   * The first well-known city that begins or ends a piece of a text that says nothing else of a
   * place: {@code Sydney CBD}, {@code Example Mall Toronto}.
   */
  List<Part> wellKnown(String text) {
    return SEPARATOR
        .splitAsStream(text)
        .limit(MOST_WORDS)
        .map(piece -> Arrays.asList(trimmed(piece).split("[\\s\\-–]+")))
        .filter(words -> words.size() <= MOST_WORDS)
        .flatMap(words -> Stream.concat(atEnd(words), atStart(words)))
        .limit(1)
        .toList();
  }

  private Stream<Part> atEnd(List<String> words) {
    return IntStream.range(Math.max(1, words.size() - LONGEST_END), words.size())
        .filter(from -> !notPlaces.isPartOfName(words.get(from - 1)))
        .mapToObj(from -> words.subList(from, words.size()))
        .flatMap(this::city);
  }

  private Stream<Part> atStart(List<String> words) {
    return IntStream.rangeClosed(1, Math.min(LONGEST_END, words.size() - 1))
        .map(count -> Math.min(LONGEST_END, words.size() - 1) + 1 - count)
        .filter(to -> !notPlaces.isPartOfName(words.get(to)))
        .mapToObj(to -> words.subList(0, to))
        .flatMap(this::city);
  }

  private Stream<Part> city(List<String> words) {
    String text = String.join(" ", words);
    return text.length() > 2 ? known(text).stream().filter(Part::isWellKnown) : Stream.empty();
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
    String inner = ADMINISTRATION.matcher(bare).replaceFirst("");
    if (!inner.equals(bare)) {
      return expand(inner);
    }
    List<Part> parts = bare.equals(piece) ? List.of() : known(bare);
    if (parts.isEmpty()) {
      parts = listed(bare);
    }
    if (parts.isEmpty() && bare.length() <= LONGEST_PIECE) {
      parts = joint(bare);
    }
    return parts.isEmpty() ? List.of(unknown(piece.equals("The " + bare) ? piece : bare)) : parts;
  }

  /** Of one place, without commas. */
  private List<Part> joint(String text) {
    List<Part> parts = hyphenated(text);
    if (parts.isEmpty()) {
      parts = spaced(text);
    }
    if (parts.isEmpty()) {
      parts = known(NUMBERED.matcher(text).replaceAll("").strip());
    }
    return parts.isEmpty() ? afterNumbers(text) : parts;
  }

  /** {@code Suite 200 Denver CO}: what ends an address, when it is known. */
  private List<Part> afterNumbers(String text) {
    String end = TO_LAST_NUMBER.matcher(text).replaceFirst("");
    if (end.isBlank() || end.length() == text.length()) {
      return List.of();
    }
    List<Part> known = knownOrSpaced(Arrays.asList(end.split(" ")));
    return known.stream().allMatch(Part::isKnown) && known.stream().anyMatch(Part::canBeCity)
        ? known
        : List.of();
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

  /**
   * {@code Boston and New York}, {@code Zug/Lucerne}: when each of them is known, or half of those
   * between slashes and {@code OR}, which is no Oregon before another city.
   */
  private List<Part> listed(String text) {
    List<String> choice = Arrays.asList(CHOICE.split(text));
    if (choice.size() > 1 && coarse(choice.getLast()).isEmpty()) {
      List<Part> parts = known(choice, (choice.size() - 1) / 2);
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    List<String> pieces = Arrays.asList(LISTED.split(text));
    return pieces.size() < 2 ? List.of() : known(pieces, 0);
  }

  /** {@code US-CA-San Francisco}, {@code London-UK}. */
  private List<Part> hyphenated(String text) {
    int first = text.indexOf('-');
    if (first <= 0) {
      return List.of();
    }
    String head = text.substring(0, first);
    if (!coarse(head).isEmpty()) {
      return apart(coarse(head), expand(text.substring(first + 1)));
    }
    if (notPlaces.isNoName(head)) {
      return expand(text.substring(first + 1));
    }
    int last = text.lastIndexOf('-');
    List<Part> start = known(text.substring(0, last));
    List<Part> end = coarse(text.substring(last + 1));
    return start.isEmpty() || end.isEmpty() ? quarter(head) : joined(start, end);
  }

  /** {@code Berlin-Mitte} is in Berlin. */
  private List<Part> quarter(String city) {
    return known(city).stream().filter(Part::isWellKnown).toList();
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
      List<Part> start = end.isEmpty() ? List.of() : before(end, words.subList(0, cut));
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

  /** An unknown name counts before a state: {@code Lompoc CA}. */
  private List<Part> before(List<Part> end, List<String> words) {
    List<Part> known = knownOrSpaced(words);
    boolean beforeState =
        end.getLast().meanings().stream()
            .anyMatch(meaning ->
                meaning instanceof Region region
                    && !region.weak()
                    && Gazetteer.isFederal(region.country()));
    Part unknown = unknown(notPlaces.withoutFiller(String.join(" ", words)));
    boolean isName =
        unknown.isName()
            && (end.getLast().isCode()
                || words.stream()
                    .allMatch(word ->
                        TITLE_CASE.matcher(word).matches() && !notPlaces.isPartOfName(word)));
    return known.isEmpty() && beforeState && isName ? List.of(unknown) : known;
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

  /** The pieces that are known; none when more than {@code most} are not. */
  private List<Part> known(List<String> pieces, int most) {
    List<Part> parts = new ArrayList<>();
    int unknown = 0;
    for (String piece : pieces) {
      List<Part> read = expand(piece.strip());
      if (read.stream().anyMatch(part -> !part.isKnown() && !part.isBreak())) {
        unknown++;
        continue;
      }
      if (!parts.isEmpty() && !read.isEmpty()) {
        parts.add(Part.BREAK);
      }
      parts.addAll(read);
    }
    return unknown > most ? List.of() : parts;
  }

  private static List<Part> joined(List<Part> start, List<Part> end) {
    return Stream.concat(start.stream(), end.stream()).toList();
  }
}
