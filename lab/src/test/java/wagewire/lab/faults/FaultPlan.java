package wagewire.lab.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The order of the kinds of faults in a run. */
final class FaultPlan {

  /** Number of faults that contain each kind at least once. */
  private static final int BLOCK = 20;

  private FaultPlan() {}

  /**
   * Of so many faults as there are kinds or more each kind is one.
   *
   * @param kinds among which is chosen, all alike where none of them has a weight
   */
  static List<FaultKind> of(SplittableRandom random, int faults, Set<FaultKind> kinds) {
    List<FaultKind> plan = new ArrayList<>();
    while (plan.size() < faults) {
      plan.addAll(block(random, Math.min(BLOCK, faults - plan.size()), List.copyOf(kinds)));
    }
    return plan;
  }

  private static List<FaultKind> block(SplittableRandom random, int faults, List<FaultKind> kinds) {
    List<FaultKind> block = new ArrayList<>(kinds);
    Collections.shuffle(block, random);
    while (block.size() < faults) {
      block.add(any(random, kinds));
    }
    List<FaultKind> cut = new ArrayList<>(block.subList(0, faults));
    Collections.shuffle(cut, random);
    lostWhileItMatters(random, cut);
    return cut;
  }

  /** Moves losses of Kafka's to the beginning, while there is something to collect. */
  private static void lostWhileItMatters(SplittableRandom random, List<FaultKind> block) {
    int early = block.size() / 3 + 1;
    for (FaultKind loss : List.of(FaultKind.LOST_BROKER, FaultKind.LOST_WRITES)) {
      int at = block.indexOf(loss);
      if (at >= early) {
        Collections.swap(block, at, random.nextInt(early));
      }
    }
  }

  private static FaultKind any(SplittableRandom random, List<FaultKind> kinds) {
    int sum = kinds.stream().mapToInt(FaultKind::weight).sum();
    if (sum == 0) {
      return kinds.get(random.nextInt(kinds.size()));
    }
    int left = random.nextInt(sum);
    for (FaultKind kind : kinds) {
      left -= kind.weight();
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("weights do not add up");
  }
}
