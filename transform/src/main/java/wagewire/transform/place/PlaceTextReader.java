package wagewire.transform.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.model.posting.WorkMode;
import wagewire.transform.place.gazetteer.PlacePart;
import wagewire.transform.place.gazetteer.PlacePieces;
import wagewire.transform.place.gazetteer.PlaceSplitter;
import wagewire.transform.text.WordRuns;
import wagewire.transform.workmode.WorkModeStatements;
import wagewire.transform.workmode.WorkModeWords;

/** Reads a text that names places, a mode of work, or both. */
final class PlaceTextReader {

  /**
   * The places and modes of work that a text states.
   *
   * @param places each as its equally likely readings
   * @param modes one for each alternative that names one
   */
  record Statements(List<List<PlaceCandidate>> places, Set<WorkMode> modes) {

    /** Returns whether a place can be read in several ways, or only next to others. */
    boolean isDoubtful() {
      return places.stream()
          .anyMatch(readings -> readings.size() > 1 || readings.getFirst().isOwnPlace());
    }
  }

  /** Time zones: {@code CST/EST}. Some are codes of states, too. */
  private static final Pattern ZONES =
      Pattern.compile(
          "(?=[ECMP])\\b[ECMP][SD]?T(?:\\s*(?:[/&]|or|and|to)\\s*[ECMP][SD]?T){1,20}\\b");

  private static final Pattern ZONE = Pattern.compile("[ECMP][SD]T|[EP]T");

  private static final int LEAST_COUNTRIES = 3;

  /** A remark in brackets, or in one unmatched bracket. */
  private static final Pattern REMARK = Pattern.compile("[(\\[][^)\\]]*\\p{L}|^[^(\\[]*[)\\]]");

  private final PlaceSplitter parts;
  private final WorkModeWords modeWords;
  private final WorkModeStatements statements;
  private final Alternatives alternatives;

  PlaceTextReader(PlaceSplitter parts, WorkModeWords modeWords, WorkModeStatements statements) {
    this.parts = parts;
    this.modeWords = modeWords;
    this.statements = statements;
    this.alternatives = new Alternatives(parts, modeWords);
  }

  Statements read(String stated) {
    if (stated.isEmpty()) {
      return new Statements(List.of(), EnumSet.noneOf(WorkMode.class));
    }
    String text = withoutZones(stated);
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    List<String> rests = new ArrayList<>();
    List<List<PlacePart>> pieces = new ArrayList<>();
    for (String alternative : alternatives.of(text)) {
      WorkModeWords.Split split = modeWords.split(alternative);
      modes.add(split.mode());
      rests.add(split.rest());
      pieces.add(parts.of(split.rest()));
    }
    modes.remove(WorkMode.UNKNOWN);
    if (modes.contains(WorkMode.ONSITE) || modes.contains(WorkMode.HYBRID)) {
      countDays(text, modes);
    }
    List<List<PlaceCandidate>> places = places(pieces);
    return new Statements(places.isEmpty() ? wellKnown(rests) : places, modes);
  }

  /** Adds the mode of work given as days a week in the office: fewer than five are hybrid work. */
  private void countDays(String text, Set<WorkMode> modes) {
    WorkMode said = statements.modeIn(WordRuns.of(text));
    if (said == WorkMode.HYBRID && modes.remove(WorkMode.ONSITE)) {
      modes.add(said);
    } else if (said == WorkMode.ONSITE && modes.remove(WorkMode.HYBRID)) {
      modes.add(said);
    }
  }

  private List<List<PlaceCandidate>> wellKnown(List<String> rests) {
    for (String rest : rests) {
      List<PlacePart> city = parts.wellKnown(rest);
      if (!city.isEmpty()) {
        return PlaceParser.places(city);
      }
    }
    return List.of();
  }

  private static String withoutZones(String text) {
    return text.lastIndexOf('T') > 0
        ? ZONES.matcher(text).replaceAll(zones -> hasZone(zones.group()) ? " " : "$0")
        : text;
  }

  /** Returns whether one of the time zones is not also a state's code. */
  private static boolean hasZone(String zones) {
    return ZONE.matcher(zones).find();
  }

  /** Returns whether {@link #placesAlone} may find any in a part of the text; false is certain. */
  boolean mayHoldPlace(String text) {
    return parts.mayKnowPartOf(text);
  }

  /** Returns the parts of a text that consists of places and a mode of work only; else none. */
  List<PlacePart> placesAlone(String text) {
    String rest = String.join(", ", Alternatives.split(modeWords.split(text).rest()));
    if (!parts.mayBePlacesAlone(rest)) {
      return List.of();
    }
    List<PlacePart> said = parts.of(rest).stream().filter(part -> !part.isBreak()).toList();
    if (said.isEmpty()
        || !said.stream().allMatch(PlacePart::isKnown)
        || REMARK.matcher(rest).find()) {
      return List.of();
    }
    boolean saysMore =
        PlacePieces.of(rest).anyMatch(one -> !one.isBlank() && parts.of(one).isEmpty());
    return saysMore ? List.of() : said;
  }

  private static List<List<PlaceCandidate>> places(List<List<PlacePart>> alternatives) {
    if (alternatives.size() == 3 && alternatives.stream().allMatch(parts -> parts.size() == 1)) {
      List<List<PlaceCandidate>> one =
          PlaceParser.places(alternatives.stream().map(List::getFirst).toList());
      if (one.size() == 1 && one.getFirst().stream().allMatch(PlaceCandidate::hasAllLevels)) {
        return one;
      }
    }
    List<List<PlaceCandidate>> read = new ArrayList<>();
    alternatives.forEach(parts -> read.addAll(PlaceParser.places(parts)));
    return amongCountries(amongRegions(read));
  }

  /** "FR / PT / DE" are three countries, and no Delaware; "US / CA / CO" may be states. */
  private static List<List<PlaceCandidate>> amongCountries(List<List<PlaceCandidate>> places) {
    if (places.size() < LEAST_COUNTRIES) {
      return places;
    }
    boolean canBe =
        places.stream()
            .allMatch(readings -> readings.stream().anyMatch(PlaceTextReader::isCountry));
    boolean isSure =
        places.stream()
            .anyMatch(readings ->
                readings.stream().allMatch(one -> isCountry(one) && !"US".equals(one.country())));
    return canBe && isSure ? places.stream().map(PlaceTextReader::noRegion).toList() : places;
  }

  private static boolean isCountry(PlaceCandidate one) {
    return one.countryStated() && one.region() == null && one.city() == null && one.name() == null;
  }

  private static List<PlaceCandidate> noRegion(List<PlaceCandidate> readings) {
    return readings.stream().filter(reading -> !reading.isRegionAlone()).toList();
  }

  /** "Vermont, Connecticut, New York" are three states. */
  private static List<List<PlaceCandidate>> amongRegions(List<List<PlaceCandidate>> places) {
    boolean isSure = false;
    for (List<PlaceCandidate> readings : places) {
      isSure |=
          PlaceCandidates.likeliest(readings).stream().allMatch(PlaceCandidate::isRegionAlone);
    }
    if (!isSure) {
      return places;
    }
    boolean canBe =
        places.stream()
            .allMatch(one ->
                PlaceCandidates.likeliest(one).stream().anyMatch(PlaceCandidate::isRegionAlone));
    return places.stream().map(readings -> regions(readings, canBe)).toList();
  }

  /**
   * Returns the candidates that are a region alone; a name that means a city by itself is a city
   * next to other cities.
   */
  private static List<PlaceCandidate> regions(List<PlaceCandidate> readings, boolean areAll) {
    List<PlaceCandidate> likely = PlaceCandidates.likeliest(readings);
    List<PlaceCandidate> regions = likely.stream().filter(PlaceCandidate::isRegionAlone).toList();
    boolean isCity = !areAll && likely.stream().anyMatch(PlaceChooser::isMain);
    return regions.isEmpty() || isCity ? readings : regions;
  }
}
