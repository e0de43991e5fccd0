package wagewire.transform.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways in which parts can be read as one place. */
final class Readings {

  /** The rank of all that a single part can mean: none is likelier for being finer. */
  private static final int ALONE = Group.COST - 1;

  private Readings() {}

  /**
   * The likeliest ways of reading all parts as one place, likeliest first, and with them those that
   * a word elsewhere in the listing could make the likeliest; empty when there is none.
   */
  static List<Group> of(List<Part> parts) {
    if (!isAnyKnown(parts)) {
      return List.of();
    }
    List<Group> groups = List.of(Group.EMPTY);
    for (int i = 0; i < parts.size(); i++) {
      boolean inside = i > 0 && i < parts.size() - 1;
      groups = Group.with(groups, parts.get(i), inside ? parts.get(i + 1) : null);
    }
    List<Group> complete = new ArrayList<>();
    for (Group group : groups) {
      if (!Doubts.isTooLittle(group) && !Doubts.isTwoPlaces(group, parts)) {
        complete.add(group.costing(Doubts.cost(group, parts)));
      }
    }
    return parts.size() == 1 ? alone(complete, parts.getFirst()) : likely(complete);
  }

  private static boolean isAnyKnown(List<Part> parts) {
    for (Part part : parts) {
      if (part.isKnown()) {
        return true;
      }
    }
    return false;
  }

  /** Those that are as likely as the first. */
  static List<Group> likeliest(List<Group> readings) {
    if (readings.size() == 1) {
      return readings;
    }
    int least = readings.getFirst().rank();
    List<Group> likely = new ArrayList<>();
    for (Group reading : readings) {
      if (reading.rank() == least) {
        likely.add(reading);
      }
    }
    return likely;
  }

  private static List<Group> likely(List<Group> groups) {
    if (groups.size() < 2) {
      return groups;
    }
    int cheapest = Integer.MAX_VALUE;
    for (Group group : groups) {
      cheapest = Math.min(cheapest, group.rank());
    }
    List<Group> likely = new ArrayList<>();
    for (Group group : groups) {
      if (group.rank() <= cheapest + Group.WEAK) {
        likely.add(group);
      }
    }
    likely.sort(Comparator.comparingInt(Group::rank));
    return likely;
  }

  private static List<Group> alone(List<Group> groups, Part part) {
    boolean isState = part.isCode() && Gazetteer.isStateWhenAlone(part.text());
    List<Group> likely = new ArrayList<>();
    for (Group group : groups) {
      if (!isState || !group.countryStated()) {
        likely.add(group.costing(ALONE - group.rank()));
      }
    }
    return likely;
  }
}
