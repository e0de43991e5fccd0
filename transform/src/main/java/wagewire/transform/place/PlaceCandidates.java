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
    if (!isAnyKnown(parts)) {
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

  private static boolean isAnyKnown(List<PlacePart> parts) {
    for (PlacePart part : parts) {
      if (part.isKnown()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the candidates that are as likely as the first. */
  static List<PlaceCandidate> likeliest(List<PlaceCandidate> readings) {
    if (readings.size() == 1) {
      return readings;
    }
    int least = readings.getFirst().rank();
    List<PlaceCandidate> likely = new ArrayList<>();
    for (PlaceCandidate reading : readings) {
      if (reading.rank() == least) {
        likely.add(reading);
      }
    }
    return likely;
  }

  private static List<PlaceCandidate> likely(List<PlaceCandidate> groups) {
    if (groups.size() < 2) {
      return groups;
    }
    int cheapest = Integer.MAX_VALUE;
    for (PlaceCandidate group : groups) {
      cheapest = Math.min(cheapest, group.rank());
    }
    List<PlaceCandidate> likely = new ArrayList<>();
    for (PlaceCandidate group : groups) {
      if (group.rank() <= cheapest + PlaceCandidate.WEAK) {
        likely.add(group);
      }
    }
    likely.sort(Comparator.comparingInt(PlaceCandidate::rank));
    return likely;
  }

  private static List<PlaceCandidate> alone(List<PlaceCandidate> groups, PlacePart part) {
    boolean isState = part.isCode() && Gazetteer.isStateWhenAlone(part.text());
    List<PlaceCandidate> likely = new ArrayList<>();
    for (PlaceCandidate group : groups) {
      if (!isState || !group.countryStated()) {
        likely.add(group.costing(ALONE - group.rank()));
      }
    }
    return likely;
  }
}
