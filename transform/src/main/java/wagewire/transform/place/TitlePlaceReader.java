package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;
import wagewire.transform.place.PlaceReader.TitlePlaces;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.PlacePart;
import wagewire.transform.text.TextKeys;

/**
 * Removes the places from a title that are in brackets, at its ends next to a separator ("Manager -
 * Tulsa, OK", "Berlin: Manager") or, when the listing states them, at its end ("Manager Tulsa").
 */
final class TitlePlaceReader {

  /** Titles are short; texts pasted into a title are left alone. */
  private static final int LONGEST_TITLE = 400;

  private static final int MOST_WORDS = 9;

  private static final int MOST_PLACES = 8;

  private static final Pattern LOOSE_END = Pattern.compile("^[\\s,;:|/–—-]+|[\\s,;:|/(–—-]+$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Set<String> PLAIN_CODES = Set.of("US", "USA", "UK", "UAE");

  /** Names of places that in titles mean a contract and a subject. */
  private static final Set<String> OTHER_WORDS = Set.of("perm", "reading");

  private static final Pattern FIRST_CODE = Pattern.compile("\\p{Lu}{2,3}(?![\\p{L}\\p{N}])");

  private final PlaceTextReader texts;
  private final PlaceReader places;

  TitlePlaceReader(PlaceTextReader texts, PlaceReader places) {
    this.texts = texts;
    this.places = places;
  }

  TitlePlaces read(String title, List<Place> stated) {
    if (title.length() > LONGEST_TITLE) {
      return new TitlePlaces(title, "", stated);
    }
    String rest = BLANKS.matcher(title).replaceAll(" ").strip();
    List<String> territory = new ArrayList<>();
    List<Place> known = stated;
    for (int i = 0; i < MOST_PLACES; i++) {
      TitlePlaces shorter = withoutOne(rest, known);
      if (shorter == null) {
        break;
      }
      rest = shorter.title();
      known = shorter.places();
      if (!shorter.territory().isEmpty()) {
        territory.add(shorter.territory());
      }
    }
    return new TitlePlaces(rest, String.join(" ", territory), known);
  }

  private @Nullable TitlePlaces withoutOne(String title, List<Place> stated) {
    if (!texts.mayHoldPlace(title)) {
      return withoutStatedCity(title, stated);
    }
    for (TitlePieces.Piece piece : TitlePieces.of(title)) {
      if (!mayBePlace(piece.text())) {
        continue;
      }
      List<PlacePart> parts = texts.placesAlone(piece.text());
      if (parts.isEmpty()) {
        continue;
      }
      String before = title.substring(0, piece.start());
      String rest = LOOSE_END.matcher(before + " " + title.substring(piece.end())).replaceAll("");
      if (!saysSomething(rest)) {
        continue;
      }
      TitlePlaces without = without(rest.strip(), piece.text(), parts, stated);
      if (without != null) {
        return without;
      }
    }
    return withoutStatedCity(title, stated);
  }

  /** Reading it would say the same, but takes longer. */
  private boolean mayBePlace(String piece) {
    long words = piece.codePoints().filter(letter -> letter == ' ').count();
    return words < MOST_WORDS
        && (piece.indexOf(')') < 0 || piece.indexOf('(') >= 0)
        && texts.mayHoldPlace(piece);
  }

  private @Nullable TitlePlaces without(
      String rest, String piece, List<PlacePart> parts, List<Place> stated) {
    if (parts.stream().anyMatch(PlacePart::isArea) || startsWithCode(piece)) {
      return null;
    }
    if (isNameOf(stated, piece)) {
      return new TitlePlaces(rest, "", stated);
    }
    List<Place> named = named(piece, stated);
    if (named.isEmpty() || losesCity(parts, named)) {
      return null;
    }
    boolean isSure = isSure(parts);
    if (named.stream().anyMatch(place -> covers(stated, place)) && (isSure || parts.size() == 1)) {
      return new TitlePlaces(rest, "", stated);
    }
    if (!isSure || (named.size() > 1 && parts.stream().anyMatch(PlacePart::isCode))) {
      return null;
    }
    if (stated.isEmpty() || (stated.size() == 1 && areFiner(named, stated.getFirst()))) {
      return new TitlePlaces(rest, "", named);
    }
    return new TitlePlaces(rest, TextKeys.key(territory(parts, named)), stated);
  }

  /** "Deutschland" is Germany. */
  private static String territory(List<PlacePart> parts, List<Place> named) {
    boolean isCountries =
        named.stream().allMatch(one -> one.city() == null && one.region() == null);
    return isCountries
        ? named.stream()
            .map(one -> Locale.of("", one.country()).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.joining(" "))
        : parts.stream().map(PlacePart::text).collect(Collectors.joining(" "));
  }

  private List<Place> named(String piece, List<Place> stated) {
    return places.ofText(piece, stated.stream().map(Place::country).collect(Collectors.toSet()));
  }

  /** Capitals alone are departments ("IT", "HR") and continents ("NA East"). */
  private static boolean startsWithCode(String piece) {
    Matcher code = FIRST_CODE.matcher(piece.strip());
    return code.lookingAt() && !PLAIN_CODES.contains(code.group());
  }

  /** A city that several have in a country is not known. */
  private static boolean losesCity(List<PlacePart> parts, List<Place> named) {
    return parts.stream().anyMatch(TitlePlaceReader::isCityOnly)
        && named.stream().allMatch(place -> place.city() == null);
  }

  private static boolean isCityOnly(PlacePart part) {
    return part.meanings().stream().allMatch(City.class::isInstance);
  }

  /**
   * Returns whether the parts surely name a place: "Mobile" and "Enterprise" do only with their
   * state after them.
   */
  private static boolean isSure(List<PlacePart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      PlacePart part = parts.get(i);
      boolean stands =
          (part.canBeCityAlone() && !OTHER_WORDS.contains(TextKeys.key(part.text())))
              || !isCityOnly(part);
      if (!stands && (i + 1 == parts.size() || isCityOnly(parts.get(i + 1)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areFiner(List<Place> named, Place stated) {
    return named.stream().allMatch(place -> covers(List.of(place), stated));
  }

  /** Returns whether one of the places is {@code place} or lies in it. */
  private static boolean covers(List<Place> finer, Place place) {
    return finer.stream()
        .anyMatch(one ->
            one.isCompatibleWith(place)
                && (place.city() == null || one.city() != null)
                && (place.region() == null || one.region() != null || one.city() != null));
  }

  private static boolean isNameOf(List<Place> stated, String piece) {
    String name = TextKeys.key(piece);
    return stated.stream()
        .anyMatch(place -> place.city() != null && name.equals(TextKeys.key(place.city())));
  }

  private static @Nullable TitlePlaces withoutStatedCity(String title, List<Place> stated) {
    for (Place place : stated) {
      String city = place.city();
      if (city == null || title.length() <= city.length()) {
        continue;
      }
      int start = title.length() - city.length();
      String rest = title.substring(0, start);
      String end = title.substring(start);
      if (rest.endsWith(" ")
          && saysSomething(rest)
          && TextKeys.key(end).equals(TextKeys.key(city))) {
        return new TitlePlaces(rest.strip(), "", stated);
      }
    }
    return null;
  }

  private static boolean saysSomething(String rest) {
    return rest.codePoints().anyMatch(Character::isLetter);
  }
}
