package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Which kinds of fault follow each other. */
final class Plan {

  /** So many faults contain each kind at least once. */
  private static final int BLOCK = 20;

  private Plan() {}

  /**
   * Of so many faults as there are kinds or more each kind is one.
   *
   * @param kinds among which is chosen, all alike where none of them has a weight
   */
  static List<Kind> of(SplittableRandom random, int faults, Set<Kind> kinds) {
    List<Kind> plan = new ArrayList<>();
    while (plan.size() < faults) {
      plan.addAll(block(random, Math.min(BLOCK, faults - plan.size()), List.copyOf(kinds)));
    }
    return plan;
  }

  private static List<Kind> block(SplittableRandom random, int faults, List<Kind> kinds) {
    List<Kind> block = new ArrayList<>(kinds);
    Collections.shuffle(block, random);
    while (block.size() < faults) {
      block.add(any(random, kinds));
    }
    List<Kind> cut = new ArrayList<>(block.subList(0, faults));
    Collections.shuffle(cut, random);
    lostWhileItMatters(random, cut);
    return cut;
  }

  /** A broker is lost early, while there is something to collect. */
  private static void lostWhileItMatters(SplittableRandom random, List<Kind> block) {
    int at = block.indexOf(Kind.LOST_BROKER);
    int early = block.size() / 3 + 1;
    if (at >= early) {
      Collections.swap(block, at, random.nextInt(early));
    }
  }

  private static Kind any(SplittableRandom random, List<Kind> kinds) {
    int sum = kinds.stream().mapToInt(Kind::weight).sum();
    if (sum == 0) {
      return kinds.get(random.nextInt(kinds.size()));
    }
    int left = random.nextInt(sum);
    for (Kind kind : kinds) {
      left -= kind.weight();
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }
}
