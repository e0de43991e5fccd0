package wagewire.metrics.statistics.growth;

import java.util.Arrays;

/**
 * Weights that give each class of employers, by the size of their boards, the share it has in a
 * frame: {@code N_h / n_h}, employers of the class in the frame over those tracked. Classes in
 * which too few are tracked are merged with a neighbour first.
 */
public final class PostStratification {

  private PostStratification() {}

  /**
   * Returns the class of each size: 0 up to and including the first cut, and so on.
   *
   * @param cuts ascending
   */
  public static int[] classes(double[] sizes, double[] cuts) {
    int[] classes = new int[sizes.length];
    for (int u = 0; u < sizes.length; u++) {
      while (classes[u] < cuts.length && sizes[u] > cuts[classes[u]]) {
        classes[u]++;
      }
    }
    return classes;
  }

  /**
   * Returns the weight of each tracked employer.
   *
   * @param classes of the tracked employers, numbered from 0 in the order of size
   * @param frame employers of each class in the frame
   * @param least tracked employers of a class, at least 1: one with fewer, or without an employer
   *     in the frame, is merged with the next lower class, the lowest with the next higher one
   * @return all 1 if the frame is empty
   */
  public static double[] weights(int[] classes, long[] frame, int least) {
    long[] tracked = new long[frame.length];
    for (int ofEmployer : classes) {
      tracked[ofEmployer]++;
    }
    double[] weights = new double[classes.length];
    if (Arrays.stream(frame).sum() <= 0) {
      Arrays.fill(weights, 1);
      return weights;
    }
    int[] groups = groups(tracked, frame, Math.max(1, least));
    double[] trackedOf = new double[frame.length];
    double[] frameOf = new double[frame.length];
    for (int h = 0; h < frame.length; h++) {
      trackedOf[groups[h]] += tracked[h];
      frameOf[groups[h]] += frame[h];
    }
    for (int u = 0; u < weights.length; u++) {
      weights[u] = frameOf[groups[classes[u]]] / trackedOf[groups[classes[u]]];
    }
    return weights;
  }

  /** Returns the number of each class's group: groups are runs of classes that hold enough. */
  private static int[] groups(long[] tracked, long[] frame, int least) {
    int[] groups = new int[frame.length];
    int group = 0;
    long trackedHere = 0;
    long frameHere = 0;
    for (int h = 0; h < frame.length; h++) {
      boolean enough = trackedHere >= least && frameHere > 0;
      boolean opens = enough && tracked[h] >= least && frame[h] > 0;
      if (opens) {
        group++;
        trackedHere = 0;
        frameHere = 0;
      }
      groups[h] = group;
      trackedHere += tracked[h];
      frameHere += frame[h];
    }
    return groups;
  }
}
