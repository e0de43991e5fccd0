package wagewire.lab.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether memory and the records under way grow, and whether all goes on as fast: the last third
 * beside the third before it. The first third warms up.
 *
 * @param minutes from the start to what was seen last
 * @param underWay records under way at the end of a minute, in the last third, to those published a
 *     minute
 * @param leftBehind by how much records under way grow, to those published meanwhile
 * @param pace records published a minute in the last third, to those in the third before
 */
record SoakVerdict(
    double minutes,
    double ingest,
    double transform,
    double load,
    double kafka,
    double underWay,
    double leftBehind,
    double pace) {

  /**
   * Before that, JVMs have not filled the memory that they may have, and thirds have too few visits
   * to be compared.
   */
  private static final int FEWEST_MINUTES = 15;

  /** Growth of memory explained by the phases of a collector. */
  private static final double MOST_GROWTH = 1.1;

  /** Maximum number of records under way, in minutes of work. */
  private static final double MOST_UNDER_WAY = 0.5;

  /** Maximum growth of records under way, as a share of the published records. */
  private static final double MOST_LEFT_BEHIND = 0.02;

  private static final double LEAST_PACE = 0.9;

  /**
   * Judges what was seen in equal distances, from the first on.
   *
   * @throws IllegalArgumentException of fewer than three
   */
  static SoakVerdict of(List<SoakMinute> minutes) {
    int third = minutes.size() / 3;
    if (third == 0) {
      throw new IllegalArgumentException("at least three lines, of which each tells something");
    }
    int end = minutes.size();
    List<SoakMinute> last = minutes.subList(end - third, end);
    List<SoakMinute> before = minutes.subList(end - 2 * third, end - third);
    long start = minutes.get(end - 2 * third - 1).published();
    long middle = before.getLast().published();
    long now = last.getLast().published();
    double total = minutes.getLast().minute();
    double thirdOfIt = total * third / end;
    double aMinute = (now - start) / (2 * thirdOfIt);
    double underWay = mean(last, SoakMinute::underWay);
    return new SoakVerdict(
        total,
        growth(last, before, SoakMinute::ingest),
        growth(last, before, SoakMinute::transform),
        growth(last, before, SoakMinute::load),
        growth(last, before, SoakMinute::kafka),
        underWay / aMinute,
        (underWay - mean(before, SoakMinute::underWay)) / (thirdOfIt * aMinute),
        (double) (now - middle) / (middle - start));
  }

  /** Returns true when nothing grows; of a short run, the records under way alone are judged. */
  boolean flat() {
    return underWay <= MOST_UNDER_WAY
        && (isShort()
            || (mostGrowth() <= MOST_GROWTH
                && leftBehind <= MOST_LEFT_BEHIND
                && pace >= LEAST_PACE));
  }

  private boolean isShort() {
    return minutes < FEWEST_MINUTES;
  }

  private double mostGrowth() {
    return Math.max(Math.max(ingest, transform), Math.max(load, kafka));
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "Memory in the last third over that before: ingest %.2f, transform %.2f, load %.2f, Kafka"
            + " %.2f, published a minute %.2f%s; under way %.2f minutes of work, left behind %.3f"
            + " of what came. %s",
        ingest,
        transform,
        load,
        kafka,
        pace,
        isShort() ? " (too early to tell)" : "",
        underWay,
        leftBehind,
        flat() ? "Flat." : "Not flat.");
  }

  private static double growth(
      List<SoakMinute> last, List<SoakMinute> before, ToDoubleFunction<SoakMinute> figure) {
    return mean(last, figure) / mean(before, figure);
  }

  private static double mean(List<SoakMinute> minutes, ToDoubleFunction<SoakMinute> figure) {
    return minutes.stream().mapToDouble(figure).average().orElse(0);
  }
}
