package wagewire.transform.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;
import wagewire.model.posting.WorkMode;
import wagewire.transform.place.PlaceChooser.PlaceContext;

/**
 * The statements of one published place, in its fields and in its text.
 *
 * @param country stated in its fields, ISO 3166-1; null when there is none or it is unknown
 */
record StatedPlace(
    @Nullable String country, PlaceTextReader.Statements fields, PlaceTextReader.Statements text) {

  /** The mode in the text, and in a city's field that holds more than a city. */
  Set<WorkMode> modes() {
    Set<WorkMode> modes = new HashSet<>(text.modes());
    modes.addAll(fields.modes());
    return modes;
  }

  /** Returns the countries of places that can be read in one way only. */
  Set<String> certainCountries() {
    Set<String> countries = new HashSet<>();
    if (country != null) {
      countries.add(country);
    }
    chosen(fields, PlaceContext.NONE).forEach(place -> countries.add(place.country()));
    chosen(text, PlaceContext.NONE).forEach(place -> countries.add(place.country()));
    return countries;
  }

  /** Fields and text are two views of the same places; the finer one counts. */
  List<Place> chosen(PlaceContext around) {
    PlaceContext own =
        country == null ? around : new PlaceContext(Set.of(country), around.regions());
    List<Place> ofFields = chosen(fields, own);
    List<Place> ofText = chosen(text, own);
    if (ofFields.isEmpty() || ofText.isEmpty()) {
      return ofFields.isEmpty() ? ofText : ofFields;
    }
    List<Place> unsaid =
        ofFields.stream()
            .filter(place -> ofText.stream().noneMatch(place::isCompatibleWith))
            .toList();
    if (!unsaid.isEmpty() && ofText.size() == 1) {
      return ofFields;
    }
    List<Place> merged = new ArrayList<>(unsaid);
    ofText.forEach(place -> merged.add(finer(place, ofFields)));
    return merged;
  }

  /** Returns whether other fields could decide between candidates. */
  boolean isDoubtful() {
    return fields.isDoubtful() || text.isDoubtful();
  }

  private static List<Place> chosen(PlaceTextReader.Statements said, PlaceContext around) {
    Map<Place, Boolean> unclear = new LinkedHashMap<>();
    for (List<PlaceCandidate> readings : said.places()) {
      Place place = PlaceChooser.choose(readings, around);
      if (place != null) {
        boolean isUnclear =
            levels(place) == 0 && readings.stream().allMatch(PlaceCandidate::namesCityOnly);
        unclear.merge(place, isUnclear, Boolean::logicalAnd);
      }
    }
    return unclear.keySet().stream()
        .filter(place -> !Boolean.TRUE.equals(unclear.get(place)) || isOnlyOne(place, unclear))
        .toList();
  }

  /**
   * Returns whether no other place makes this one redundant: a city with a common name adds nothing
   * next to others of its country.
   */
  private static boolean isOnlyOne(Place place, Map<Place, Boolean> all) {
    return all.keySet().stream()
        .noneMatch(other -> !other.equals(place) && other.country().equals(place.country()));
  }

  private static Place finer(Place place, List<Place> others) {
    return others.stream()
        .filter(other -> other.isCompatibleWith(place) && levels(other) > levels(place))
        .findFirst()
        .orElse(place);
  }

  private static int levels(Place place) {
    return (place.city() == null ? 0 : 1) + (place.region() == null ? 0 : 1);
  }
}
