package wagewire.transform.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.place.gazetteer.PlacePart;

/** Finds the candidates for the place that parts name together. */
final class PlaceCandidates {

  /** The rank of all that a single part can mean: none is likelier for being finer. */
  private static final int ALONE = PlaceCandidate.COST - 1;

  private PlaceCandidates() {}

  /**
   * The likeliest ways of reading all parts as one place, likeliest first, and with them those that
   * a word elsewhere in the listing could make the likeliest; empty when there is none.
   */
  static List<PlaceCandidate> of(List<PlacePart> parts) {
    if (parts.stream().noneMatch(PlacePart::isKnown)) {
      return List.of();
    }
    List<PlaceCandidate> groups = List.of(PlaceCandidate.EMPTY);
    for (int i = 0; i < parts.size(); i++) {
      boolean inside = i > 0 && i < parts.size() - 1;
      groups = PlaceCandidate.with(groups, parts.get(i), inside ? parts.get(i + 1) : null);
    }
    List<PlaceCandidate> complete = new ArrayList<>();
    for (PlaceCandidate group : groups) {
      if (!PlaceCandidateRules.isTooLittle(group)
          && !PlaceCandidateRules.isTwoPlaces(group, parts)) {
        complete.add(group.costing(PlaceCandidateRules.cost(group, parts)));
      }
    }
    return parts.size() == 1 ? alone(complete, parts.getFirst()) : likely(complete);
  }

  /** Returns the candidates that are as likely as the first. */
  static List<PlaceCandidate> likeliest(List<PlaceCandidate> readings) {
    if (readings.size() == 1) {
      return readings;
    }
    int least = readings.getFirst().rank();
    return readings.stream().filter(reading -> reading.rank() == least).toList();
  }

  private static List<PlaceCandidate> likely(List<PlaceCandidate> groups) {
    if (groups.size() < 2) {
      return groups;
    }
    int cheapest = groups.stream().mapToInt(PlaceCandidate::rank).min().getAsInt();
    return groups.stream()
        .filter(group -> group.rank() <= cheapest + PlaceCandidate.WEAK)
        .sorted(Comparator.comparingInt(PlaceCandidate::rank))
        .toList();
  }

  private static List<PlaceCandidate> alone(List<PlaceCandidate> groups, PlacePart part) {
    boolean isState = part.isCode() && Gazetteer.isStateWhenAlone(part.text());
    return groups.stream()
        .filter(group -> !isState || !group.countryStated())
        .map(group -> group.costing(ALONE - group.rank()))
        .toList();
  }
}
