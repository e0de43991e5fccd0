package wagewire.lab.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.lab.validate.SizedEmployers.Counted;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.growth.LogGrowth;
import wagewire.metrics.statistics.growth.LogRatio;
import wagewire.metrics.statistics.growth.SizeClasses;

/**
 * Growth of the panel and growth weighted to the frame where large employers are tracked more often
 * than small ones and may grow differently: writes the table of a page between its marks {@code
 * frame}. Arguments: markets a line, samples of each, page.
 */
public final class FrameBenchmark {

  private static final int EMPLOYERS = 12_000;
  private static final int TRACKED = 300;
  private static final double SLOPE = -0.10;
  private static final long SEED = 5;

  private FrameBenchmark() {}

  public static void main(String[] arguments) {
    int markets = Integer.parseInt(arguments[0]);
    int samples = Integer.parseInt(arguments[1]);
    List<String> lines = new ArrayList<>();
    lines.add(
        "| employers | growth by size | truth | weighted by size | error | holds | half-width |");
    lines.add("|---|---|---:|---|---:|---:|---:|");
    for (boolean real : new boolean[] {false, true}) {
      for (double slope : new double[] {0, SLOPE}) {
        lines.addAll(lines(real, slope, markets, samples));
      }
    }
    MarkedTable.write(Path.of(arguments[2]), "frame", lines);
  }

  /** Sizes that a frame may have of its employers; null for none, which is growth of the panel. */
  private static Map<String, Function<SizedEmployers, double @Nullable []>> frames() {
    Map<String, Function<SizedEmployers, double @Nullable []>> frames = new LinkedHashMap<>();
    frames.put("not (`_panel`)", _ -> null);
    frames.put("expected, the one they were chosen by", SizedEmployers::sizes);
    frames.put(
        "counted in the base window", employers -> employers.counted(Counted.IN_BASE_WINDOW));
    frames.put(
        "counted half a year later", employers -> employers.counted(Counted.HALF_A_YEAR_LATER));
    frames.put(
        "counted in the newer window", employers -> employers.counted(Counted.IN_NEWER_WINDOW));
    return frames;
  }

  private static List<String> lines(boolean real, double slope, int markets, int samples) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Double> truths = new ArrayList<>();
    Map<String, Tally> tallies = new LinkedHashMap<>();
    frames().keySet().forEach(frame -> tallies.put(frame, new Tally()));
    for (int market = 0; market < markets; market++) {
      SizedEmployers employers = SizedEmployers.draw(random, EMPLOYERS, real, slope);
      double truth = Arrays.stream(employers.now()).sum() / Arrays.stream(employers.then()).sum();
      truths.add(100 * (truth - 1));
      for (int sample = 0; sample < samples; sample++) {
        int[] tracked = employers.sample(random, TRACKED);
        frames()
            .forEach((frame, sizes) ->
                Objects.requireNonNull(tallies.get(frame))
                    .add(growth(employers, tracked, sizes.apply(employers)), truth));
      }
      tallies.values().forEach(Tally::endOfMarket);
    }
    String market =
        "| %s | %s | %s |"
            .formatted(
                real ? "real" : "kind",
                slope == 0 ? "the same" : "large ones less",
                mean(truths, "%+.1f (%.1f)"));
    return tallies.entrySet().stream()
        .map(frame -> "%s %s | %s |".formatted(market, frame.getKey(), frame.getValue()))
        .toList();
  }

  /**
   * @param sizes of the frame's employers, NaN for those that are no part of it; null for growth of
   *     the panel
   */
  private static @Nullable LogGrowth growth(
      SizedEmployers employers, int[] tracked, double @Nullable [] sizes) {
    int[] sample = Arrays.stream(tracked).filter(one -> sizes == null || sizes[one] >= 0).toArray();
    double[] allThen = employers.then();
    double[] allNow = employers.now();
    double[] then = Arrays.stream(sample).mapToDouble(one -> allThen[one]).toArray();
    double[] now = Arrays.stream(sample).mapToDouble(one -> allNow[one]).toArray();
    if (sizes == null) {
      return LogRatio.of(then, now);
    }
    SizeClasses classes = SizeClasses.of(Arrays.stream(sizes).filter(size -> size >= 0).toArray());
    int[] classOf = Arrays.stream(sample).map(one -> classes.of(sizes[one])).toArray();
    int[] counts = new int[classes.count()];
    Arrays.stream(classOf).forEach(number -> counts[number]++);
    double[] ofClass = Objects.requireNonNull(classes.weights(counts));
    return LogRatio.of(
        then, now, Arrays.stream(classOf).mapToDouble(number -> ofClass[number]).toArray());
  }

  /** Errors in points of growth, and how many intervals hold the truth. */
  private static final class Tally {

    private final List<Double> errors = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private double ofMarket;
    private int inMarket;
    private int held;

    private void add(@Nullable LogGrowth growth, double truth) {
      LogGrowth known = Objects.requireNonNull(growth);
      Interval interval = Objects.requireNonNull(known.interval());
      ofMarket += 100 * (known.ratio() - truth);
      inMarket++;
      held += interval.contains(truth) ? 1 : 0;
      widths.add(100 * interval.halfWidth());
    }

    private void endOfMarket() {
      errors.add(ofMarket / inMarket);
      ofMarket = 0;
      inMarket = 0;
    }

    @Override
    public String toString() {
      double share = held / (double) widths.size();
      return "%s | %.1f %% (%.1f) | %.1f"
          .formatted(
              mean(errors, "%+.1f (%.1f)"),
              100 * share,
              100 * Math.sqrt(share * (1 - share) / widths.size()),
              widths.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }
  }

  private static String mean(List<Double> values, String format) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = values.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
    int number = values.size();
    return format.formatted(mean, Math.sqrt(squares / Math.max(1, number - 1) / number));
  }
}
