package wagewire.lab.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
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
        "| employers | growth by size | truth | panel: error | holds | half-width | frame: error |"
            + " holds | half-width |");
    lines.add("|---|---|---:|---:|---:|---:|---:|---:|---:|");
    for (boolean real : new boolean[] {false, true}) {
      for (double slope : new double[] {0, SLOPE}) {
        lines.add(line(real, slope, markets, samples));
      }
    }
    MarkedTable.write(Path.of(arguments[2]), "frame", lines);
  }

  private static String line(boolean real, double slope, int markets, int samples) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Double> truths = new ArrayList<>();
    Tally panel = new Tally();
    Tally frame = new Tally();
    for (int market = 0; market < markets; market++) {
      SizedEmployers employers = SizedEmployers.draw(random, EMPLOYERS, real, slope);
      double truth = Arrays.stream(employers.now()).sum() / Arrays.stream(employers.then()).sum();
      truths.add(100 * (truth - 1));
      for (int sample = 0; sample < samples; sample++) {
        growths(employers, random, truth, panel, frame);
      }
      panel.endOfMarket();
      frame.endOfMarket();
    }
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            real ? "real" : "kind",
            slope == 0 ? "the same" : "large ones less",
            mean(truths, "%+.1f (%.1f)"),
            panel,
            frame);
  }

  private static void growths(
      SizedEmployers employers, RandomGenerator random, double truth, Tally panel, Tally frame) {
    int[] tracked = employers.sample(random, TRACKED);
    double[] then = Arrays.stream(tracked).mapToDouble(one -> employers.then()[one]).toArray();
    double[] now = Arrays.stream(tracked).mapToDouble(one -> employers.now()[one]).toArray();
    panel.add(LogRatio.of(then, now), truth);
    SizeClasses classes = SizeClasses.of(employers.counted());
    int[] classOf =
        Arrays.stream(tracked).map(one -> classes.of(employers.counted()[one])).toArray();
    int[] counts = new int[classes.count()];
    Arrays.stream(classOf).forEach(number -> counts[number]++);
    double[] ofClass = Objects.requireNonNull(classes.weights(counts));
    double[] weights = Arrays.stream(classOf).mapToDouble(number -> ofClass[number]).toArray();
    frame.add(LogRatio.of(then, now, weights), truth);
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
