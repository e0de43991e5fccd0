package wagewire.app.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether memory and the records under way grow: the means of the last third over those of the
 * third before it. The first third warms up.
 *
 * @param underWay records under way at the end of a minute, in the last third, to those published a
 *     minute
 */
record SoakVerdict(double ingest, double transform, double load, double kafka, double underWay) {

  /** What a collector's rhythm explains. */
  private static final double MOST_GROWTH = 1.1;

  /** Minutes of work that may be under way. */
  private static final double MOST_UNDER_WAY = 2;

  static SoakVerdict of(List<SoakMinute> minutes) {
    int third = Math.max(1, minutes.size() / 3);
    List<SoakMinute> last = minutes.subList(minutes.size() - third, minutes.size());
    List<SoakMinute> before =
        minutes.subList(Math.max(0, minutes.size() - 2 * third), minutes.size() - third);
    double aMinute =
        (double) (last.getLast().published() - before.getFirst().published())
            / (last.getLast().minute() - before.getFirst().minute());
    return new SoakVerdict(
        growth(last, before, SoakMinute::ingest),
        growth(last, before, SoakMinute::transform),
        growth(last, before, SoakMinute::load),
        growth(last, before, SoakMinute::kafka),
        mean(last, SoakMinute::underWay) / aMinute);
  }

  boolean flat() {
    return Math.max(Math.max(ingest, transform), Math.max(load, kafka)) <= MOST_GROWTH
        && underWay <= MOST_UNDER_WAY;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "Memory in the last third over that before: ingest %.2f, transform %.2f, load %.2f, Kafka"
            + " %.2f; under way %.2f minutes of work. %s",
        ingest,
        transform,
        load,
        kafka,
        underWay,
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
