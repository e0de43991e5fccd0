package wagewire.metrics.tool;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Parses the weeks in which a posting counts, as {@code mention_points} writes them. */
final class WeekRanges {

  private WeekRanges() {}

  /**
   * Passes on the first and last week of each range; ranges that touch are merged.
   *
   * @param entering the first week of all
   * @param leaving the last one
   * @param stretches two numbers a stretch, in order and apart by commas; null when there is one
   */
  static void forEach(
      int entering, int leaving, @Nullable String stretches, BiConsumer<Integer, Integer> taker) {
    if (stretches == null) {
      taker.accept(entering, leaving);
      return;
    }
    int from = entering;
    int to = entering - 1;
    for (String stretch : stretches.split(",")) {
      int space = stretch.indexOf(' ');
      int next = Integer.parseInt(stretch, 0, space, 10);
      if (next > to + 1 && to >= from) {
        taker.accept(from, to);
        from = next;
      }
      to = Math.max(to, Integer.parseInt(stretch, space + 1, stretch.length(), 10));
    }
    taker.accept(from, to);
  }
}
