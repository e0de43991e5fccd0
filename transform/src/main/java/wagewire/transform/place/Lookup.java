package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import wagewire.transform.place.Meaning.City;
import wagewire.transform.place.Meaning.Country;
import wagewire.transform.place.Meaning.Region;

/** Finds what a text stands for as a whole. */
final class Lookup {

  /** Behind the name of a city, in Japanese and Chinese. */
  private static final String CITY_IN_JAPANESE = "市";

  private final Gazetteer gazetteer;
  private final AreaNames areas;
  private final NotPlaces notPlaces;

  Lookup(Gazetteer gazetteer, NotPlaces notPlaces) {
    this.gazetteer = gazetteer;
    this.areas = new AreaNames(gazetteer);
    this.notPlaces = notPlaces;
  }

  /** Whether {@link #known} may find a place in a part of the text; false is certain. */
  boolean mayKnowPartOf(String text) {
    return gazetteer.mayKnowPartOf(text);
  }

  /** One part when the whole text is known, else none. */
  List<Part> known(String text) {
    List<Meaning> meanings = gazetteer.meanings(text);
    if (meanings.isEmpty() && text.startsWith("The ")) {
      meanings = withoutArticle(text);
    }
    if (meanings.isEmpty() && text.endsWith(CITY_IN_JAPANESE)) {
      meanings = gazetteer.meanings(text.substring(0, text.length() - 1));
    }
    if (meanings.isEmpty() && mayKnowPartOf(text)) {
      meanings = areas.meanings(text);
    }
    return meanings.isEmpty() || notPlaces.isMacro(text)
        ? List.of()
        : List.of(new Part(text, meanings, false));
  }

  /** {@code The United States}; {@code The York} is a house. */
  private List<Meaning> withoutArticle(String text) {
    return gazetteer.meanings(text.substring("The ".length())).stream()
        .filter(meaning -> !(meaning instanceof City))
        .toList();
  }

  /** As {@link #known}, of countries and regions alone. */
  List<Part> coarse(String text) {
    String name = text.strip();
    List<Meaning> meanings = new ArrayList<>();
    for (Meaning meaning : gazetteer.meanings(name)) {
      if (meaning instanceof Country || meaning instanceof Region) {
        meanings.add(meaning);
      }
    }
    return meanings.isEmpty() ? List.of() : List.of(new Part(name, meanings, false));
  }

  /** Of a text that is not known. */
  Part unknown(String text) {
    boolean isName = !Signs.holdsNumber(text) && notPlaces.looksLikeCity(text);
    return new Part(text, List.of(), isName);
  }
}
