package wagewire.metrics.statistics.cluster;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The share that lasts beyond an age (Kaplan and Meier 1958), by whole days: {@code S(t) = Π (1 −
 * d/Y)} over ages up to t, with d that end at an age and Y at risk there. Times that were watched
 * from a later age on are at risk from there (left truncation), those that did not end up to where
 * watching ended (right censoring).
 */
public final class KaplanMeier {

  /** Difference from one half that comes of rounding. */
  private static final double ROUNDING = 1e-9;

  private static final double HALF = 0.5;

  private final int[] ended;
  private final int[] atRisk;
  private final double[] lasting;

  private KaplanMeier(int[] ended, int[] atRisk) {
    this.ended = ended;
    this.atRisk = atRisk;
    this.lasting = new double[ended.length];
    lasting[0] = 1;
    for (int age = 1; age < ended.length; age++) {
      double stay = ended[age] == 0 ? 1 : 1 - (double) ended[age] / atRisk[age];
      lasting[age] = lasting[age - 1] * stay;
    }
  }

  /** Returns the curve of the times; one that stays at 1 for none. */
  public static KaplanMeier of(List<TimeAtRisk> times) {
    int last = times.stream().mapToInt(TimeAtRisk::leaves).max().orElse(0);
    int[] ended = new int[last + 1];
    int[] atRisk = new int[last + 2];
    for (TimeAtRisk time : times) {
      ended[time.leaves()] += time.ended() ? 1 : 0;
      atRisk[time.enters() + 1]++;
      atRisk[time.leaves() + 1]--;
    }
    for (int age = 1; age < atRisk.length; age++) {
      atRisk[age] += atRisk[age - 1];
    }
    return new KaplanMeier(ended, atRisk);
  }

  /** Returns the share that lasts beyond an age, at most {@link #lastAge}. */
  public double lasting(int age) {
    return lasting[age];
  }

  /** Returns the share that is known to have ended, in 0..1. */
  public double endedShare() {
    return 1 - lasting[lasting.length - 1];
  }

  /**
   * Returns the age at which the curve falls below one half; where it is one half for a while, the
   * middle of that. Of times that all ended it is the median of their lengths.
   *
   * @return empty where the curve does not fall below one half
   */
  public OptionalDouble median() {
    int reaches = 0;
    for (int age = 1; age < lasting.length; age++) {
      if (reaches == 0 && atMostHalf(lasting[age])) {
        reaches = age;
      }
      if (belowHalf(lasting[age])) {
        return OptionalDouble.of((reaches + age) / 2.0);
      }
    }
    return OptionalDouble.empty();
  }

  /** Returns the last age at which anything was at risk; 0 for no times. */
  int lastAge() {
    return ended.length - 1;
  }

  /** Returns how many end at an age. */
  int ended(int age) {
    return ended[age];
  }

  /** Returns how many are at risk of ending at an age. */
  int atRisk(int age) {
    return atRisk[age];
  }

  static boolean atMostHalf(double share) {
    return share <= HALF + ROUNDING;
  }

  static boolean belowHalf(double share) {
    return share < HALF - ROUNDING;
  }
}
