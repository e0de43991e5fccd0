package wagewire.transform.place.gazetteer;

import java.util.List;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;
import wagewire.transform.text.Characters;

/** Looks up the meaning of a whole text. */
final class PlaceLookup {

  /** The word for "city" after a city's name, in Japanese and Chinese. */
  private static final String CITY_IN_JAPANESE = "市";

  private final Gazetteer gazetteer;
  private final AreaNames areas;
  private final NonPlaceWords notPlaces;

  PlaceLookup(Gazetteer gazetteer, NonPlaceWords notPlaces) {
    this.gazetteer = gazetteer;
    this.areas = new AreaNames(gazetteer);
    this.notPlaces = notPlaces;
  }

  /** Returns whether {@link #known} may find a place in a part of the text; false is certain. */
  boolean mayKnowPartOf(String text) {
    return gazetteer.mayKnowPartOf(text);
  }

  /** Returns one part when the whole text is known, else none. */
  List<PlacePart> known(String text) {
    List<GazetteerEntry> meanings = gazetteer.meanings(text);
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
        : List.of(new PlacePart(text, meanings, false));
  }

  /** {@code The United States}; {@code The York} is a house. */
  private List<GazetteerEntry> withoutArticle(String text) {
    return gazetteer.meanings(text.substring("The ".length())).stream()
        .filter(meaning -> !(meaning instanceof City))
        .toList();
  }

  /** Returns what {@link #known} does, but for countries and regions alone. */
  List<PlacePart> coarse(String text) {
    String name = text.strip();
    List<GazetteerEntry> meanings =
        gazetteer.meanings(name).stream()
            .filter(meaning -> meaning instanceof Country || meaning instanceof Region)
            .toList();
    return meanings.isEmpty() ? List.of() : List.of(new PlacePart(name, meanings, false));
  }

  /** Makes a part of a text that is not known. */
  PlacePart unknown(String text) {
    boolean isName = !Characters.holdsNumber(text) && notPlaces.looksLikeCity(text);
    return new PlacePart(text, List.of(), isName);
  }
}
