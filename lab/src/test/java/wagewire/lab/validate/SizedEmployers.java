package wagewire.lab.validate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Employers of one market with the postings of four roles together, thirteen weeks then and the
 * same a year later. Without servers, so that there can be many.
 */
final class SizedEmployers {

  /** Days on which the boards' postings of all kinds are counted, in the order of time. */
  enum Counted {
    IN_BASE_WINDOW(6),
    HALF_A_YEAR_LATER(32),
    IN_NEWER_WINDOW(58);

    private final int week;

    Counted(int week) {
      this.week = week;
    }
  }

  private static final double[] SHARES = {0.17, 0.10, 0.07, 0.07};
  private static final double WEEKLY_SURVIVAL = Math.exp(-0.095);
  private static final double DEATHS_A_YEAR = 0.03;
  private static final int YEAR = 52;
  private static final int QUARTER = 13;
  private static final int WARM_UP = 40;

  /** Weeks in which an employer's slow wave of hiring forgets itself. */
  private static final double WAVE = 26;

  private final double[] sizes;
  private final double[] then;
  private final double[] now;
  private final Map<Counted, double[]> counts = new EnumMap<>(Counted.class);

  private SizedEmployers(double[] sizes) {
    this.sizes = sizes;
    this.then = new double[sizes.length];
    this.now = new double[sizes.length];
    for (Counted day : Counted.values()) {
      counts.put(day, new double[sizes.length]);
    }
  }

  /** Returns the expected postings of all kinds, the root of which employers are sampled by. */
  double[] sizes() {
    return sizes.clone();
  }

  /** Returns mean postings of the roles in the first thirteen weeks. */
  double[] then() {
    return then.clone();
  }

  /** Returns the same a year later. */
  double[] now() {
    return now.clone();
  }

  /** Returns postings of all kinds on a day; NaN for employers that are gone. */
  double[] counted(Counted day) {
    return Objects.requireNonNull(counts.get(day)).clone();
  }

  /**
   * Draws employers.
   *
   * @param real true where employers hire in sprees and slow waves, as real boards do
   * @param slope growth in a year, on the logarithmic scale, of employers e times as large
   */
  static SizedEmployers draw(RandomGenerator random, int number, boolean real, double slope) {
    double[] sizes = IntStream.range(0, number).mapToDouble(_ -> size(random)).toArray();
    double median = Arrays.stream(sizes).sorted().skip(number / 2).findFirst().orElseThrow();
    double[] trends = Arrays.stream(SHARES).map(_ -> 0.03 + 0.10 * random.nextGaussian()).toArray();
    SizedEmployers employers = new SizedEmployers(sizes);
    for (int employer = 0; employer < number; employer++) {
      double growth = slope * Math.log(sizes[employer] / median);
      employers.draw(random, employer, growth, trends, real);
    }
    return employers;
  }

  /** Draws employers without replacement, each as likely as the root of its size. */
  int[] sample(RandomGenerator random, int number) {
    double[] keys =
        Arrays.stream(sizes).map(size -> random.nextExponential() / Math.sqrt(size)).toArray();
    return IntStream.range(0, sizes.length)
        .boxed()
        .sorted(Comparator.comparingDouble(employer -> keys[employer]))
        .limit(number)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static double size(RandomGenerator random) {
    double normal = random.nextGaussian();
    double tail = Math.max(0, normal - 2.326);
    return Math.min(45, 7 * Math.exp(0.9 * normal + 1.2 * tail * tail));
  }

  private void draw(
      RandomGenerator random, int employer, double growth, double[] trends, boolean real) {
    double size = sizes[employer];
    double spread = real ? 1.0 : 0.6;
    double[] rates = new double[SHARES.length];
    int[] open = new int[SHARES.length];
    double reach = real ? Math.pow(Math.max(1, size / 10), -0.12) : 0;
    double deviation = 0.65 * reach;
    double wave = deviation * random.nextGaussian();
    double drift = real ? growth : growth + 0.10 * random.nextGaussian();
    for (int role = 0; role < rates.length; role++) {
      double tilt = Math.exp(spread * random.nextGaussian() - spread * spread / 2);
      rates[role] = size * SHARES[role] * tilt;
      open[role] = poisson(random, rates[role] * Math.exp(wave - deviation * deviation / 2));
    }
    double dies = QUARTER - 1 + random.nextExponential() * YEAR / DEATHS_A_YEAR;
    double memory = Math.exp(-1 / WAVE);
    for (int week = -WARM_UP; week < YEAR + QUARTER; week++) {
      double years = Math.max(0, week) / (double) YEAR;
      double spree = 1;
      if (real) {
        wave = memory * wave + deviation * Math.sqrt(1 - memory * memory) * random.nextGaussian();
        spree =
            gamma(random, 1 / (reach * reach))
                * reach
                * reach
                * Math.exp(wave - deviation * deviation / 2);
      }
      double sum = 0;
      for (int role = 0; role < rates.length; role++) {
        double rate = rates[role] * Math.exp((trends[role] + drift) * years) * spree;
        open[role] = survivors(random, open[role]) + poisson(random, rate * (1 - WEEKLY_SURVIVAL));
        sum += open[role];
      }
      boolean alive = week < dies;
      double level = size * Math.exp(wave - deviation * deviation / 2 + drift * years);
      for (Counted day : Counted.values()) {
        if (week == day.week) {
          Objects.requireNonNull(counts.get(day))[employer] =
              alive ? poisson(random, level) : Double.NaN;
        }
      }
      if (week >= 0 && week < QUARTER) {
        then[employer] += sum / QUARTER;
      } else if (week >= YEAR && alive) {
        now[employer] += sum / QUARTER;
      }
    }
  }

  private static int survivors(RandomGenerator random, int open) {
    int left = 0;
    for (int posting = 0; posting < open; posting++) {
      left += random.nextDouble() < WEEKLY_SURVIVAL ? 1 : 0;
    }
    return left;
  }

  /** Knuth's product for small means, halves of larger ones. */
  private static int poisson(RandomGenerator random, double mean) {
    if (mean > 30) {
      return poisson(random, mean / 2) + poisson(random, mean / 2);
    }
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Draws from a gamma distribution of unit scale and a shape of 1 or more (Marsaglia, Tsang). */
  private static double gamma(RandomGenerator random, double shape) {
    double d = shape - 1 / 3.0;
    while (true) {
      double normal = random.nextGaussian();
      double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
      double squared = normal * normal / 2;
      if (v > 0 && Math.log(random.nextDouble()) < squared + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
