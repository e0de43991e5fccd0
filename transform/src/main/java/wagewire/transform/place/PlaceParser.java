package wagewire.transform.place;

import java.util.ArrayList;
import java.util.List;
import wagewire.transform.place.gazetteer.PlacePart;

/** Divides the parts of a text into the places it names, by the least total cost. */
final class PlaceParser {

  /** The most parts that one place is written in: street, quarter, city, region, country. */
  private static final int LONGEST = 5;

  private record Step(int cost, int from, List<PlaceCandidate> readings) {}

  private PlaceParser() {}

  /**
   * The places in the order stated, each as its equally likely readings; what cannot be part of any
   * place is left out.
   */
  static List<List<PlaceCandidate>> places(List<PlacePart> parts) {
    List<Step> best = new ArrayList<>();
    best.add(new Step(0, 0, List.of()));
    for (int to = 1; to <= parts.size(); to++) {
      best.add(bestStep(parts, best, to));
    }
    List<List<PlaceCandidate>> places = new ArrayList<>();
    for (int at = parts.size(); at > 0; at = best.get(at).from()) {
      if (!best.get(at).readings().isEmpty()) {
        places.add(best.get(at).readings());
      }
    }
    return places.reversed();
  }

  private static Step bestStep(List<PlacePart> parts, List<Step> best, int to) {
    Step cheapest =
        new Step(best.get(to - 1).cost() + ignoring(parts.get(to - 1)), to - 1, List.of());
    for (int from = afterBreak(parts, to); from < to; from++) {
      List<PlaceCandidate> readings =
          beginsInsidePlace(parts, from, to)
              ? List.of()
              : PlaceCandidates.of(parts.subList(from, to));
      if (readings.isEmpty()) {
        continue;
      }
      int cost = best.get(from).cost() + readings.getFirst().rank();
      if (cost < cheapest.cost()) {
        cheapest = new Step(cost, from, readings);
      }
    }
    return cheapest;
  }

  /** "Grand Haven, MI, Holland, MI": the first code belongs to the city before it. */
  private static boolean beginsInsidePlace(List<PlacePart> parts, int from, int to) {
    PlacePart code = parts.get(from);
    return from > 0
        && to - from > 2
        && code.isCode()
        && (parts.get(from - 1).canBeCity() || parts.get(from - 1).isNameOfNothing())
        && code.equals(parts.get(from + 2));
  }

  private static int afterBreak(List<PlacePart> parts, int to) {
    int from = to;
    while (from > Math.max(0, to - LONGEST) && !parts.get(from - 1).isBreak()) {
      from--;
    }
    return from;
  }

  private static int ignoring(PlacePart part) {
    if (part.isKnown() && !part.isObscure()) {
      return PlaceCandidate.IGNORED_KNOWN;
    }
    return part.isNameOfNothing() ? PlaceCandidate.IGNORED_NAME : 0;
  }
}
