package wagewire.ingest.collect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;

/**
 * Recognizes a list that ends early without an indication: it lacks the end of the list before,
 * while closings are spread over a list. Holds for employers' own boards; feeds drop their oldest
 * entries, which are the end of their list.
 *
 * <p>If any m of n listings were equally likely to be missing, the last t would all be among them
 * with probability m(m − 1)…(m − t + 1) / n(n − 1)…(n − t + 1). Thresholds come from 13,555 pairs
 * of visits to 496 boards a week apart, and 5,580 pairs a day apart.
 */
public final class TruncationRule {

  private static final int LEAST = 3;
  private static final double LEAST_SHARE = 0.05;
  private static final double CHANCE = 0.02;

  private TruncationRule() {}

  /**
   * Returns the number of listings missing at the end of the list, or 0 when they are too few, too
   * likely to be missing by chance, or the list is no shorter than before.
   *
   * @param before external ids in the board's order; null without a complete snapshot
   * @param now external ids present now
   */
  public static int missingAtEnd(SourceKind kind, @Nullable List<String> before, List<String> now) {
    if (kind != SourceKind.OWN || before == null || now.size() >= before.size()) {
      return 0;
    }
    Set<String> present = new HashSet<>(now);
    int missing = 0;
    int atEnd = 0;
    for (String id : before) {
      boolean lost = !present.contains(id);
      missing += lost ? 1 : 0;
      atEnd = lost ? atEnd + 1 : 0;
    }
    boolean many = atEnd >= Math.max(LEAST, LEAST_SHARE * before.size());
    return many && chance(atEnd, missing, before.size()) <= CHANCE ? atEnd : 0;
  }

  /** Returns the probability that the last of a list's listings are all among the missing ones. */
  static double chance(int last, int missing, int listings) {
    double chance = 1;
    for (int i = 0; i < last; i++) {
      chance *= (double) (missing - i) / (listings - i);
    }
    return chance;
  }
}
