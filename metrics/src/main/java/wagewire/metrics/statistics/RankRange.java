package wagewire.metrics.statistics;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranks that an item may hold in a descending order of values that have intervals (Klein,
 * Wright and Wieczorek 2020): the ranges hold together wherever all intervals hold at once.
 *
 * @param best 1 + the number of items whose interval lies above that of the item
 * @param worst the number of items whose interval does not lie below that of the item, itself among
 *     them
 */
public record RankRange(int best, int worst) {

  /**
   * An item to be ranked.
   *
   * @param value NaN if it is not known
   * @param low the least value it may have
   * @param high the largest value it may have
   * @param shown false if its value is not shown
   */
  public record Item(double value, double low, double high, boolean shown) {

    public Item {
      if (!(low <= high) || (shown && !(low <= value && value <= high))) {
        throw new IllegalArgumentException("%s in %s to %s".formatted(value, low, high));
      }
    }

    /**
     * @param interval null for a value that is exact
     */
    public static Item shown(double value, @Nullable Interval interval) {
      return interval == null
          ? new Item(value, value, value, true)
          : new Item(value, interval.low(), interval.high(), true);
    }

    /** Makes an item of which only bounds are known, such as 0 and 1 of a share. */
    public static Item notShown(double low, double high) {
      return new Item(Double.NaN, low, high, false);
    }

    private boolean liesAbove(Item other) {
      return low > other.high;
    }
  }

  /** Returns the range of each item, in the order given; items that are not shown take part. */
  public static List<RankRange> of(List<Item> items) {
    return items.stream().map(item -> of(item, items)).toList();
  }

  private static RankRange of(Item item, List<Item> items) {
    int above = 0;
    int below = 0;
    for (Item other : items) {
      above += other.liesAbove(item) ? 1 : 0;
      below += item.liesAbove(other) ? 1 : 0;
    }
    return new RankRange(1 + above, items.size() - below);
  }

  /** Returns whether the item can hold one rank only. */
  public boolean isExact() {
    return best == worst;
  }

  /**
   * Returns whether the k shown items of the largest values may be named as the first k: nothing
   * that is not shown can reach the interval of one of them, and the next shown value is smaller
   * than theirs. Otherwise their ranges are to be given, or a tie.
   *
   * @param k at least 1
   */
  public static boolean firstMayBeNamed(List<Item> items, int k) {
    List<Item> shown =
        items.stream()
            .filter(Item::shown)
            .sorted(Comparator.comparingDouble(Item::value).reversed())
            .toList();
    if (k < 1 || k > shown.size()) {
      return false;
    }
    if (k < shown.size() && shown.get(k).value() == shown.get(k - 1).value()) {
      return false;
    }
    List<Item> first = shown.subList(0, k);
    return items.stream()
        .filter(item -> !item.shown())
        .allMatch(hidden -> first.stream().allMatch(item -> item.liesAbove(hidden)));
  }
}
