package wagewire.metrics.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/** The quantiles that a two-sided 95 % interval multiplies a standard error by. */
public final class CriticalValue {

  public static final double TAIL = 0.025;
  public static final double NORMAL = 1.959964;

  /** Steps into which a degree of freedom is divided. */
  private static final double PARTS = 100;

  private static final Map<Long, Double> STUDENT = new ConcurrentHashMap<>();

  private CriticalValue() {}

  /** Returns the quantile of Student's t, cached because computing it is slow. */
  public static double student(double degreesOfFreedom) {
    return STUDENT.computeIfAbsent(
        Math.round(PARTS * degreesOfFreedom), CriticalValue::findStudent);
  }

  private static double findStudent(long hundredths) {
    RandomGenerator noRandomNumbers = null;
    return new TDistribution(noRandomNumbers, hundredths / PARTS)
        .inverseCumulativeProbability(1 - TAIL);
  }
}
