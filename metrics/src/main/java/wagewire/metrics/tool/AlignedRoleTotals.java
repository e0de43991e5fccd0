package wagewire.metrics.tool;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.cluster.ShareComparison;

/** The totals of one role then and now, aligned by employer, as shares of one kind of posting. */
final class AlignedRoleTotals {

  private final RoleTotals then;
  private final RoleTotals now;
  private final int[] placesThen;
  private final int[] placesNow;
  private final int employers;
  private final double[] allThen;
  private final double[] allNow;
  private final Map<String, double[]> toolsThen;
  private final Map<String, double[]> toolsNow;

  /**
   * @param all selects the postings that shares are of, such as the described ones
   */
  AlignedRoleTotals(RoleTotals then, RoleTotals now, Function<RoleTotals, double[]> all) {
    this.then = then;
    this.now = now;
    BitSet found = new BitSet();
    IntStream.concat(Arrays.stream(then.employers()), Arrays.stream(now.employers()))
        .forEach(found::set);
    employers = found.cardinality();
    int[] positions = new int[found.length()];
    int position = 0;
    for (int place = found.nextSetBit(0); place >= 0; place = found.nextSetBit(place + 1)) {
      positions[place] = position++;
    }
    placesThen = places(then, positions);
    placesNow = places(now, positions);
    allThen = spread(all.apply(then), placesThen);
    allNow = spread(all.apply(now), placesNow);
    toolsThen = then.mentions();
    toolsNow = now.mentions();
  }

  /** Returns the postings then that shares are of. */
  double then() {
    return Arrays.stream(allThen).sum();
  }

  /** Returns the postings now that shares are of. */
  double now() {
    return Arrays.stream(allNow).sum();
  }

  /** Returns the employers with such postings now. */
  int employersNow() {
    return (int) Arrays.stream(allNow).filter(postings -> postings > 0).count();
  }

  /** Returns the share of these postings in the described ones, in 0..1, of the side with less. */
  double coverage() {
    return Math.min(coverage(then(), then), coverage(now(), now));
  }

  private static double coverage(double postings, RoleTotals side) {
    double described = Arrays.stream(side.described()).sum();
    return described == 0 ? 1 : postings / described;
  }

  long boardsNow() {
    return now.boards();
  }

  /** Returns the tools named on either side. */
  Set<String> tools() {
    Set<String> tools = new TreeSet<>(toolsNow.keySet());
    tools.addAll(toolsThen.keySet());
    return tools;
  }

  ShareComparison ofTool(String tool) {
    return compared(toolsThen.get(tool), toolsNow.get(tool));
  }

  ShareComparison remote() {
    return compared(then.remote(), now.remote());
  }

  ShareComparison hybrid() {
    return compared(then.hybrid(), now.hybrid());
  }

  private ShareComparison compared(double @Nullable [] namedThen, double @Nullable [] namedNow) {
    return new ShareComparison(
        allThen, spread(namedThen, placesThen), allNow, spread(namedNow, placesNow));
  }

  private static int[] places(RoleTotals side, int[] positions) {
    return Arrays.stream(side.employers()).map(employer -> positions[employer]).toArray();
  }

  private double[] spread(double @Nullable [] totals, int[] places) {
    double[] spread = new double[employers];
    for (int number = 0; totals != null && number < places.length; number++) {
      spread[places[number]] = totals[number];
    }
    return spread;
  }
}
