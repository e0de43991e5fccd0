package wagewire.metrics.tool;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.statistics.cluster.ShareComparison;

/** The totals of one role then and now, aligned by employer. */
final class AlignedRoleTotals {

  private final RoleTotals then;
  private final RoleTotals now;
  private final int[] placesThen;
  private final int[] placesNow;
  private final int employers;
  private final double[] describedThen;
  private final double[] describedNow;
  private final Map<String, double[]> toolsThen;
  private final Map<String, double[]> toolsNow;

  AlignedRoleTotals(RoleTotals then, RoleTotals now) {
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
    describedThen = spread(then.described(), placesThen);
    describedNow = spread(now.described(), placesNow);
    toolsThen = then.mentions();
    toolsNow = now.mentions();
  }

  /** Returns the described postings then. */
  double then() {
    return Arrays.stream(describedThen).sum();
  }

  /** Returns the described postings now. */
  double now() {
    return Arrays.stream(describedNow).sum();
  }

  /** Returns the employers with described postings now. */
  int employersNow() {
    return (int) Arrays.stream(describedNow).filter(described -> described > 0).count();
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
        describedThen, spread(namedThen, placesThen), describedNow, spread(namedNow, placesNow));
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
