package wagewire.transform.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.place.Meaning.Country;

/** Takes the text of a place apart into pieces that each stand for one thing. */
final class Parts {

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}]");

  /** After a comma: {@code Philadelphia, Pa}. */
  private static final Pattern SMALL_CODE = Pattern.compile("\\s+\\p{L}\\p{Ll}\\.?\\s*");

  private static final Pattern LISTED = Pattern.compile("\\s+(?:and|und|et|y|e)\\s+|\\s*[/&+]\\s*");
  private static final Pattern CHOICE = Pattern.compile("\\s+OR\\s+|\\s*/+\\s*");

  /** What an administration calls itself: {@code City of Bristol}. */
  private static final Pattern ADMINISTRATION =
      Pattern.compile(
          "(?:(?:charter )?(?:city|town|township|village|borough|municipality) of|ville de"
              + "|landeshauptstadt|stadt|comune di|gemeente) ",
          Pattern.CASE_INSENSITIVE);

  /** A longer piece is a sentence or a list. */
  private static final int LONGEST_PIECE = 100;

  private final NotPlaces notPlaces;
  private final Lookup lookup;
  private final SpacedNames spaced;
  private final Addresses addresses;
  private final WellKnownCities wellKnown;

  Parts(Gazetteer gazetteer, NotPlaces notPlaces) {
    this.notPlaces = notPlaces;
    this.lookup = new Lookup(gazetteer, notPlaces);
    this.spaced = new SpacedNames(lookup, notPlaces);
    this.addresses = new Addresses(lookup, spaced);
    this.wellKnown = new WellKnownCities(lookup, notPlaces);
  }

  /** In the order stated, without those that say nothing of a place. */
  List<Part> of(String text) {
    List<Part> parts = new ArrayList<>();
    for (String piece : Separators.split(text)) {
      parts.addAll(outsideAndInside(isSmallCode(piece) ? piece.toUpperCase(Locale.ROOT) : piece));
    }
    return parts;
  }

  private static boolean isSmallCode(String piece) {
    return piece.length() > 2
        && Signs.BLANKS.indexOf(piece.charAt(0)) >= 0
        && SMALL_CODE.matcher(piece).matches();
  }

  /** What stands in brackets counts only when it is known: {@code Wernau (Neckar)}. */
  private List<Part> outsideAndInside(String piece) {
    String[] pieces = holdsBracket(piece) ? BRACKETS.split(piece) : new String[] {piece};
    if (pieces.length < 2 || !lookup.known(piece.strip()).isEmpty()) {
      return expand(trimmed(piece));
    }
    List<Part> parts = new ArrayList<>(expand(trimmed(pieces[0])));
    for (String inside : Arrays.asList(pieces).subList(1, pieces.length)) {
      expand(trimmed(inside)).stream().filter(Part::isKnown).forEach(parts::add);
    }
    return parts;
  }

  private static String trimmed(String piece) {
    return Edges.cut(Postcodes.cut(piece.strip()));
  }

  private static boolean holdsBracket(String text) {
    return Signs.holdsAny(text, "()[]{}");
  }

  /** The pieces between separators, without postcodes. */
  static Stream<String> pieces(String text) {
    return Separators.split(text).stream().map(Parts::trimmed);
  }

  /** A well-known city in a text in which {@link #of} finds no place. */
  List<Part> wellKnown(String text) {
    return mayKnowPartOf(text) ? wellKnown.in(text) : List.of();
  }

  /** Whether a place may stand in a text; false is certain. */
  boolean mayKnowPartOf(String text) {
    return lookup.mayKnowPartOf(text);
  }

  /** Whether each piece between separators may be a place; false is certain. */
  boolean mayBePlacesAlone(String text) {
    return holdsBracket(text)
        || pieces(text).allMatch(piece -> piece.isBlank() || mayKnowPartOf(piece));
  }

  /** Whether a text says nothing but places, or nothing at all. */
  boolean areAllKnown(String text) {
    return of(text).stream().allMatch(part -> part.isKnown() || part.isBreak());
  }

  private List<Part> expand(String piece) {
    if (piece.isBlank()) {
      return List.of();
    }
    List<Part> known = lookup.known(piece);
    if (!known.isEmpty()) {
      return known;
    }
    boolean mayBeKnown = lookup.mayKnowPartOf(piece);
    String bare = notPlaces.withoutFiller(piece);
    if (bare.isEmpty() || notPlaces.isMacro(piece) || notPlaces.isMacro(bare)) {
      return List.of();
    }
    Matcher administration = ADMINISTRATION.matcher(bare);
    if (bare.length() <= LONGEST_PIECE && administration.lookingAt()) {
      return expand(bare.substring(administration.end()));
    }
    boolean isHouse = piece.equals("The " + bare);
    List<Part> parts =
        mayBeKnown && !isHouse && !bare.equals(piece) ? lookup.known(bare) : List.of();
    if (parts.isEmpty() && mayBeKnown) {
      parts = listed(bare);
    }
    if (parts.isEmpty() && bare.length() <= LONGEST_PIECE) {
      parts = mayBeKnown ? joint(bare) : hyphenated(bare);
    }
    return parts.isEmpty() ? List.of(lookup.unknown(isHouse ? piece : bare)) : parts;
  }

  /** Of one place, without commas. */
  private List<Part> joint(String text) {
    List<Part> parts = hyphenated(text);
    if (parts.isEmpty()) {
      parts = spaced.of(text);
    }
    return parts.isEmpty() ? addresses.cityIn(text) : parts;
  }

  /**
   * {@code Boston and New York}, {@code Zug/Lucerne}: when each of them is known, or half of those
   * between slashes and {@code OR}, which is no Oregon before another city or behind a state.
   */
  private List<Part> listed(String text) {
    boolean isChoice = text.indexOf('/') >= 0 || text.contains("OR");
    List<String> choice = isChoice ? Arrays.asList(CHOICE.split(text)) : List.of();
    if (choice.size() > 2
        || (choice.size() == 2
            && (lookup.coarse(choice.getLast()).isEmpty()
                || !lookup.coarse(choice.getFirst()).isEmpty()))) {
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
    if (!lookup.coarse(head).isEmpty()) {
      return apart(lookup.coarse(head), expand(text.substring(first + 1)));
    }
    if (notPlaces.isNoName(head)) {
      return expand(text.substring(first + 1));
    }
    int last = text.lastIndexOf('-');
    List<Part> start = lookup.known(text.substring(0, last));
    List<Part> end = lookup.coarse(text.substring(last + 1));
    return start.isEmpty() || end.isEmpty() ? quarter(head) : joined(start, end);
  }

  /** {@code Berlin-Mitte} is in Berlin. */
  private List<Part> quarter(String city) {
    return lookup.known(city).stream().filter(Part::isWellKnown).toList();
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
