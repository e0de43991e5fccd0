package wagewire.metrics.statistics;

import java.util.Collection;

/**
 * Poisson bootstrap weights: each cluster is drawn independently, a Poisson number of times with
 * mean 1 (Hanley and MacGibbon 2006). A weight depends on the cluster's name and the resample's
 * number alone, so that a chained statistic meets the same resamples every week.
 */
public final class PoissonWeights {

  /** Cumulative probabilities of 0, 1, 2, … draws, times 2⁶³. */
  private static final long[] AT_MOST = atMost(16);

  private final long[] clusters;

  private PoissonWeights(long[] clusters) {
    this.clusters = clusters;
  }

  public static PoissonWeights of(Collection<String> names) {
    return new PoissonWeights(names.stream().mapToLong(RandomDraws::hash).toArray());
  }

  /** Writes one weight a cluster into {@code times}. */
  public void resample(int replicate, int[] times) {
    for (int cluster = 0; cluster < clusters.length; cluster++) {
      times[cluster] =
          draw(RandomDraws.mix(clusters[cluster] + RandomDraws.STEP * (replicate + 1)));
    }
  }

  private static int draw(long random) {
    long uniform = random >>> 1;
    int draws = 0;
    while (draws < AT_MOST.length && uniform >= AT_MOST[draws]) {
      draws++;
    }
    return draws;
  }

  private static long[] atMost(int most) {
    long[] table = new long[most];
    double chance = Math.exp(-1);
    double sum = 0;
    for (int draws = 0; draws < most; draws++) {
      sum += chance;
      table[draws] = (long) (Math.min(1, sum) * 0x1p63);
      chance /= draws + 1;
    }
    return table;
  }
}
