package wagewire.transform.place;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;
import wagewire.transform.place.Meaning.Standing;

/** Settles which of several readings is meant, or the level that all of them share. */
final class PlaceChooser {

  private PlaceChooser() {}

  /**
   * The place that is certain.
   *
   * @param countries that the listing names elsewhere: they decide between readings
   * @return null when nothing is certain
   */
  static @Nullable Place choose(List<Group> readings, Set<String> countries) {
    List<Group> fitting =
        readings.stream().filter(reading -> countries.contains(reading.country())).toList();
    if (!fitting.isEmpty()) {
      return shared(preferred(likeliest(fitting)));
    }
    List<Group> standing =
        likeliest(readings).stream()
            .filter(reading -> reading.bareStanding() != Standing.NEEDS_CONTEXT)
            .toList();
    return shared(preferred(standing));
  }

  private static List<Group> likeliest(List<Group> readings) {
    int least = readings.getFirst().rank();
    return readings.stream().filter(reading -> reading.rank() == least).toList();
  }

  /** The reading that stands for itself without any other word, where exactly one does. */
  private static List<Group> preferred(List<Group> readings) {
    List<Group> main = readings.stream().filter(PlaceChooser::isMain).toList();
    return main.size() == 1 ? main : readings;
  }

  private static boolean isMain(Group reading) {
    if (reading.city() == null) {
      return false;
    }
    return switch (reading.city().standing()) {
      case MAIN -> true;
      case MAIN_ALONE -> !reading.countryStated();
      case PLAIN, NEEDS_CONTEXT -> false;
    };
  }

  private static @Nullable Place shared(List<Group> readings) {
    List<Place> places = readings.stream().map(Group::place).distinct().toList();
    if (places.size() == 1) {
      return places.getFirst();
    }
    String country = common(places.stream().map(Place::country));
    String region = common(places.stream().map(Place::region));
    return country == null ? null : new Place(null, region, country);
  }

  private static @Nullable String common(Stream<@Nullable String> values) {
    List<@Nullable String> distinct = values.distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : null;
  }
}
