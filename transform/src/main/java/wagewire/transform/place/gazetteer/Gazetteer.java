package wagewire.transform.place.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Regions;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.place.gazetteer.GazetteerEntry.Ambiguity;
import wagewire.transform.place.gazetteer.GazetteerEntry.Area;
import wagewire.transform.place.gazetteer.GazetteerEntry.City;
import wagewire.transform.place.gazetteer.GazetteerEntry.Country;
import wagewire.transform.place.gazetteer.GazetteerEntry.Region;
import wagewire.transform.text.LetterCase;
import wagewire.transform.text.TextKeys;

/** Meanings of names and codes of places; several where a name is ambiguous. */
public final class Gazetteer {

  /** The folder of the tables about places. */
  public static final String TABLES = "/wagewire/transform/place/";

  /**
   * Countries in which a city implies its region, and a region's code is read without its country.
   */
  private static final Set<String> FEDERAL = Set.of("US", "CA", "AU");

  /** The ISO code of Andorra is an English word. */
  private static final Set<String> WORDS_NOT_CODES = Set.of("AND");

  /** Boards write these as often for Germany and India as for Delaware and Indiana. */
  private static final Set<String> COUNTRY_AS_OFTEN_AS_STATE = Set.of("DE", "IN");

  private static final Map<String, String> ONLY_CITIES =
      Map.of(
          "DE-BE",
          "Berlin",
          "DE-HH",
          "Hamburg",
          "US-DC",
          "Washington",
          "MX-CMX",
          "Mexico City",
          "SG",
          "Singapore",
          "HK",
          "Hong Kong");

  /** Codes of both a state and a country that mean the state when alone, by their use on boards. */
  private static final Set<String> STATE_WHEN_ALONE =
      Set.of(
          "AL", "AZ", "GA", "KY", "LA", "MA", "MD", "ME", "MN", "MO", "MS", "NC", "NE", "PA", "SC",
          "SD", "TN", "VA");

  /** Shorter names are read only in capitals: they are words in many languages. */
  private static final int SHORT = 2;

  private final Map<String, List<GazetteerEntry>> names = new HashMap<>();
  private final Map<String, List<GazetteerEntry>> codes = new HashMap<>();
  private final Map<String, Area> areas = new HashMap<>();
  private final PlaceNameFilter words = new PlaceNameFilter();

  private Gazetteer() {}

  public static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    gazetteer.loadRegions();
    gazetteer.loadCountries();
    gazetteer.loadCities();
    gazetteer.loadCityCodes();
    for (ResourceRow row : rows("areas.tsv", 2)) {
      gazetteer.addArea(row.get(0), areaIn(row.get(1)));
    }
    return gazetteer;
  }

  public static boolean isFederal(String country) {
    return FEDERAL.contains(country);
  }

  /** The city that is all of a region or country, given its ISO code; null when there are more. */
  public static @Nullable String onlyCity(@Nullable String code) {
    return code == null ? null : ONLY_CITIES.get(code);
  }

  /**
   * Returns whether a code without any other word is a state's in the United States, though a
   * country's too.
   */
  public static boolean isStateWhenAlone(String code) {
    return STATE_WHEN_ALONE.contains(code);
  }

  /** Returns all meanings of a whole text; empty when it is unknown. */
  List<GazetteerEntry> meanings(String text) {
    boolean isInCapitals = PlaceSpelling.isInCapitals(text);
    List<GazetteerEntry> ofCode =
        isInCapitals ? codes.getOrDefault(PlaceSpelling.code(text), List.of()) : List.of();
    String key = TextKeys.key(text);
    List<GazetteerEntry> ofName =
        isInCapitals || key.length() > SHORT
            ? names.getOrDefault(PlaceSpelling.shortened(key), List.of())
            : List.of();
    if (ofCode.isEmpty() || ofName.isEmpty()) {
      return ofCode.isEmpty() ? ofName : ofCode;
    }
    return joined(ofCode, ofName);
  }

  /** Returns whether a part of a text may be known, in whatever spelling; false is certain. */
  boolean mayKnowPartOf(String text) {
    return words.mayBeIn(text);
  }

  /** The area whose name has this key of {@link TextKeys#key}; null when there is none. */
  @Nullable Area area(String key) {
    return areas.get(key);
  }

  /** Returns the country that a name or code in any spelling denotes; null when it is none. */
  public @Nullable String country(String text) {
    List<GazetteerEntry> meanings =
        new ArrayList<>(names.getOrDefault(TextKeys.key(text), List.of()));
    meanings.addAll(codes.getOrDefault(LetterCase.upper(PlaceSpelling.code(text)), List.of()));
    for (GazetteerEntry meaning : meanings) {
      if (meaning instanceof Country country) {
        return country.country();
      }
    }
    return null;
  }

  private void loadCountries() {
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      Country meaning = new Country(code, false);
      addName(country.getDisplayCountry(Locale.ENGLISH), meaning);
      addCode(code, new Country(code, isStateFirst(code)));
      addCode(country.getISO3Country(), meaning);
    }
    for (ResourceRow row : rows("countries.tsv", 2)) {
      for (String name : names(row.get(1))) {
        addName(name, new Country(row.get(0), false));
      }
    }
  }

  private void loadRegions() {
    for (Regions.Subdivision one : Regions.all()) {
      Region region = new Region(one.code(), false);
      addName(one.name(), region);
      one.otherNames().forEach(name -> addName(name, region));
      boolean weak = !isFederal(region.country());
      one.writtenCodes().forEach(code -> addCode(code, new Region(one.code(), weak)));
      one.parts().forEach(name -> addName(name, new Region(one.code(), true)));
    }
  }

  private void loadCities() {
    for (ResourceRow row : rows("cities.tsv", 5)) {
      City city = city(row, row.get(0));
      addName(row.get(0), city);
      names(row.get(1)).forEach(name -> addName(name, city));
    }
  }

  private void loadCityCodes() {
    for (ResourceRow row : rows("city-codes.tsv", 5)) {
      addCode(row.get(0), city(row, row.get(1)));
    }
  }

  private static City city(ResourceRow row, String name) {
    String region = row.get(2).isEmpty() ? null : row.get(2);
    return new City(name, region, row.get(3), Ambiguity.of(row));
  }

  private boolean isStateFirst(String code) {
    boolean isState = codes.getOrDefault(code, List.of()).contains(new Region("US-" + code, false));
    return isState && !COUNTRY_AS_OFTEN_AS_STATE.contains(code);
  }

  private void addName(String name, GazetteerEntry meaning) {
    String key = PlaceSpelling.shortened(TextKeys.key(name));
    names.merge(key, List.of(meaning), Gazetteer::joined);
    words.add(key);
  }

  private void addCode(String code, GazetteerEntry meaning) {
    if (!WORDS_NOT_CODES.contains(code)) {
      codes.merge(
          PlaceSpelling.code(code).toUpperCase(Locale.ROOT), List.of(meaning), Gazetteer::joined);
      words.add(TextKeys.key(code));
    }
  }

  private void addArea(String name, Area area) {
    String key = TextKeys.key(name);
    areas.put(key, area);
    words.add(key);
  }

  private static List<GazetteerEntry> joined(List<GazetteerEntry> some, List<GazetteerEntry> more) {
    Set<GazetteerEntry> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static Area areaIn(String code) {
    return code.length() == 2
        ? new Area(null, code, false)
        : new Area(code, code.substring(0, 2), false);
  }

  private static List<String> names(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static List<ResourceRow> rows(String file, int columns) {
    return ResourceTable.rows(Gazetteer.class, TABLES + file, columns);
  }
}
