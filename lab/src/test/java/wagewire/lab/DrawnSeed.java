package wagewire.lab;

import java.util.random.RandomGenerator;

/** A seed that differs from run to run and is printed, so that the run can be repeated. */
public final class DrawnSeed {

  private static final int BELOW = 1_000_000;

  private DrawnSeed() {}

  /** Returns the system property {@code seed} if it is set, else a number below a million. */
  public static long of(Class<?> test) {
    Long given = Long.getLong("seed");
    long seed = given == null ? RandomGenerator.getDefault().nextInt(BELOW) : given;
    System.out.printf("%s: seed %d, repeated by -Dseed=%2$d%n", test.getSimpleName(), seed);
    return seed;
  }
}
