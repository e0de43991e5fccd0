package wagewire.transform.place.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;
import wagewire.transform.text.Characters;

/** Splits the text of a place into parts of one meaning each. */
public final class PlaceSplitter {

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}]");

  /** After a comma: {@code Philadelphia, Pa}. */
  private static final Pattern SMALL_CODE = Pattern.compile("\\s+\\p{L}\\p{Ll}\\.?\\s*");

  private static final Pattern LISTED = Pattern.compile("\\s+(?:and|und|et|y|e)\\s+|\\s*[/&+]\\s*");
  private static final Pattern CHOICE = Pattern.compile("\\s+OR\\s+|\\s*/+\\s*");

  /** Forms of an administration's name: {@code City of Bristol}. */
  private static final Pattern ADMINISTRATION =
      Pattern.compile(
          "(?:(?:charter )?(?:city|town|township|village|borough|municipality) of|ville de"
              + "|landeshauptstadt|stadt|comune di|gemeente) ",
          Pattern.CASE_INSENSITIVE);

  /** A longer piece is a sentence or a list. */
  private static final int LONGEST_PIECE = 100;

  private final NonPlaceWords notPlaces;
  private final PlaceLookup lookup;
  private final SpacedNames spaced;
  private final StreetAddresses addresses;
  private final WellKnownCities wellKnown;

  public PlaceSplitter(Gazetteer gazetteer) {
    this.notPlaces = new NonPlaceWords();
    this.lookup = new PlaceLookup(gazetteer, notPlaces);
    this.spaced = new SpacedNames(lookup, notPlaces);
    this.addresses = new StreetAddresses(lookup, spaced);
    this.wellKnown = new WellKnownCities(lookup, notPlaces);
  }

  /** Returns the parts in the order stated, without those that state nothing about a place. */
  public List<PlacePart> of(String text) {
    List<PlacePart> parts = new ArrayList<>();
    for (String piece : PlacePieces.split(text)) {
      parts.addAll(outsideAndInside(isSmallCode(piece) ? piece.toUpperCase(Locale.ROOT) : piece));
    }
    return parts;
  }

  private static boolean isSmallCode(String piece) {
    return piece.length() > 2
        && Characters.BLANKS.indexOf(piece.charAt(0)) >= 0
        && SMALL_CODE.matcher(piece).matches();
  }

  /**
   * Returns the parts outside and inside brackets; the inside counts only when it is known: {@code
   * Wernau (Neckar)}.
   */
  private List<PlacePart> outsideAndInside(String piece) {
    String[] pieces = holdsBracket(piece) ? BRACKETS.split(piece) : new String[] {piece};
    if (pieces.length < 2 || !lookup.known(piece.strip()).isEmpty()) {
      return expand(PlacePieces.trimmed(piece));
    }
    List<PlacePart> parts = new ArrayList<>(expand(PlacePieces.trimmed(pieces[0])));
    for (String inside : Arrays.asList(pieces).subList(1, pieces.length)) {
      expand(PlacePieces.trimmed(inside)).stream().filter(PlacePart::isKnown).forEach(parts::add);
    }
    return parts;
  }

  private static boolean holdsBracket(String text) {
    return Characters.holdsAny(text, "()[]{}");
  }

  /** A well-known city in a text in which {@link #of} finds no place. */
  public List<PlacePart> wellKnown(String text) {
    return mayKnowPartOf(text) ? wellKnown.in(text) : List.of();
  }

  /** Returns whether a place may occur in a text; false is certain. */
  public boolean mayKnowPartOf(String text) {
    return lookup.mayKnowPartOf(text);
  }

  /** Returns whether each piece between separators may be a place; false is certain. */
  public boolean mayBePlacesAlone(String text) {
    return holdsBracket(text)
        || PlacePieces.of(text).allMatch(piece -> piece.isBlank() || mayKnowPartOf(piece));
  }

  /** Returns whether a text consists of known places only, or is empty. */
  public boolean areAllKnown(String text) {
    return of(text).stream().allMatch(part -> part.isKnown() || part.isBreak());
  }

  private List<PlacePart> expand(String piece) {
    if (piece.isBlank()) {
      return List.of();
    }
    List<PlacePart> known = lookup.known(piece);
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
    List<PlacePart> parts =
        mayBeKnown && !isHouse && !bare.equals(piece) ? lookup.known(bare) : List.of();
    if (parts.isEmpty() && mayBeKnown) {
      parts = listed(bare);
    }
    if (parts.isEmpty() && bare.length() <= LONGEST_PIECE) {
      parts = mayBeKnown ? joint(bare) : hyphenated(bare);
    }
    return parts.isEmpty() ? List.of(lookup.unknown(isHouse ? piece : bare)) : parts;
  }

  /** Splits the text of one place without commas. */
  private List<PlacePart> joint(String text) {
    List<PlacePart> parts = hyphenated(text);
    if (parts.isEmpty()) {
      parts = spaced.of(text);
    }
    return parts.isEmpty() ? addresses.cityIn(text) : parts;
  }

  /**
   * Splits a list such as {@code Boston and New York} or {@code Zug/Lucerne} when each of its
   * places is known, or half of those between slashes and {@code OR}, which is not Oregon before
   * another city or after a state.
   */
  private List<PlacePart> listed(String text) {
    boolean isChoice = text.indexOf('/') >= 0 || text.contains("OR");
    List<String> choice = isChoice ? Arrays.asList(CHOICE.split(text)) : List.of();
    if (choice.size() > 2
        || (choice.size() == 2
            && (lookup.coarse(choice.getLast()).isEmpty()
                || !lookup.coarse(choice.getFirst()).isEmpty()))) {
      List<PlacePart> parts = known(choice, (choice.size() - 1) / 2);
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    List<String> pieces = Arrays.asList(LISTED.split(text));
    return pieces.size() < 2 ? List.of() : known(pieces, 0);
  }

  /** {@code US-CA-San Francisco}, {@code London-UK}. */
  private List<PlacePart> hyphenated(String text) {
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
    List<PlacePart> start = lookup.known(text.substring(0, last));
    List<PlacePart> end = lookup.coarse(text.substring(last + 1));
    return start.isEmpty() || end.isEmpty() ? quarter(head) : joined(start, end);
  }

  /** {@code Berlin-Mitte} is in Berlin. */
  private List<PlacePart> quarter(String city) {
    return lookup.known(city).stream().filter(PlacePart::isWellKnown).toList();
  }

  /** {@code US-Seattle, US-Texas}: what begins with its country is a place of its own. */
  private static List<PlacePart> apart(List<PlacePart> start, List<PlacePart> end) {
    List<PlacePart> parts = joined(start, end);
    boolean isWhole =
        start.getFirst().meanings().stream().allMatch(Country.class::isInstance)
            && !end.isEmpty()
            && !end.getLast().isCode();
    return isWhole
        ? joined(joined(List.of(PlacePart.BREAK), parts), List.of(PlacePart.BREAK))
        : parts;
  }

  /** The pieces that are known; none when more than {@code most} are not. */
  private List<PlacePart> known(List<String> pieces, int most) {
    List<PlacePart> parts = new ArrayList<>();
    int unknown = 0;
    for (String piece : pieces) {
      List<PlacePart> read = expand(piece.strip());
      if (read.stream().anyMatch(part -> !part.isKnown() && !part.isBreak())) {
        unknown++;
        continue;
      }
      if (!parts.isEmpty() && !read.isEmpty()) {
        parts.add(PlacePart.BREAK);
      }
      parts.addAll(read);
    }
    return unknown > most ? List.of() : parts;
  }

  private static List<PlacePart> joined(List<PlacePart> start, List<PlacePart> end) {
    return Stream.concat(start.stream(), end.stream()).toList();
  }
}
