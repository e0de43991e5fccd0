package wagewire.transform.place;

import java.util.List;
import java.util.regex.Pattern;
import wagewire.transform.place.Meaning.Country;
import wagewire.transform.place.Meaning.Region;

/** Finds what a text stands for as a whole. */
final class Lookup {

  private static final Pattern DIGIT = Pattern.compile("\\p{N}");

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

  /** One part when the whole text is known, else none. */
  List<Part> known(String text) {
    List<Meaning> meanings = gazetteer.meanings(text);
    if (meanings.isEmpty() && text.startsWith("The ")) {
      meanings = gazetteer.meanings(text.substring("The ".length()));
    }
    if (meanings.isEmpty() && text.endsWith(CITY_IN_JAPANESE)) {
      meanings = gazetteer.meanings(text.substring(0, text.length() - 1));
    }
    if (meanings.isEmpty()) {
      meanings = areas.meanings(text);
    }
    return meanings.isEmpty() || notPlaces.isMacro(text)
        ? List.of()
        : List.of(new Part(text, meanings, false));
  }

  /** As {@link #known}, of countries and regions alone. */
  List<Part> coarse(String text) {
    List<Meaning> meanings =
        gazetteer.meanings(text.strip()).stream()
            .filter(meaning -> meaning instanceof Country || meaning instanceof Region)
            .toList();
    return meanings.isEmpty() ? List.of() : List.of(new Part(text.strip(), meanings, false));
  }

  /** Of a text that is not known. */
  Part unknown(String text) {
    boolean isName = !DIGIT.matcher(text).find() && notPlaces.looksLikeCity(text);
    return new Part(text, List.of(), isName);
  }
}
