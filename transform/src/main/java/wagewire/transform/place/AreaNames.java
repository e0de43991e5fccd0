package wagewire.transform.place;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wagewire.transform.place.Meaning.Area;
import wagewire.transform.place.Meaning.City;
import wagewire.transform.place.Meaning.Country;
import wagewire.transform.place.Meaning.Region;
import wagewire.transform.text.Words;

/** Reads names of areas: those of the vocabulary, and those made of the name of a city. */
final class AreaNames {

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

  private final Gazetteer gazetteer;

  AreaNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The areas that a text can stand for; empty when it names none. */
  List<Meaning> meanings(String text) {
    String key = Words.key(text);
    String core = withoutEnd(key);
    for (String name : Stream.of(key, core).distinct().toList()) {
      Area area = gazetteer.area(name);
      if (area != null) {
        return List.of(area);
      }
    }
    String city = withoutStart(core);
    return city.equals(key) ? List.of() : around(city);
  }

  /** In capitals, so that short names are looked up too. */
  private List<Meaning> around(String city) {
    return gazetteer.meanings(city.toUpperCase(Locale.ROOT)).stream()
        .map(AreaNames::around)
        .distinct()
        .toList();
  }

  private static Meaning around(Meaning meaning) {
    return switch (meaning) {
      case City city -> new Area(city.region(), city.country());
      case Region region -> new Area(region.code(), region.country());
      case Country country -> new Area(null, country.country());
      case Area area -> area;
    };
  }

  private static String withoutEnd(String key) {
    return ENDS.stream()
        .filter(key::endsWith)
        .findFirst()
        .map(end -> key.substring(0, key.length() - end.length()))
        .orElse(key);
  }

  private static String withoutStart(String key) {
    return STARTS.stream()
        .filter(key::startsWith)
        .findFirst()
        .map(start -> key.substring(start.length()))
        .orElse(key);
  }
}
