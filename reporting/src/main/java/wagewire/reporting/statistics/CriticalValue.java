package wagewire.reporting.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/** The quantiles that a two-sided 95 % interval multiplies a standard error by. */
final class CriticalValue {

  static final double TAIL = 0.025;
  static final double NORMAL = 1.959964;

  private static final Map<Integer, Double> STUDENT = new ConcurrentHashMap<>();

  private CriticalValue() {}

  /** The quantile of Student's t, remembered because finding one takes longer than using it. */
  static double student(int degreesOfFreedom) {
    return STUDENT.computeIfAbsent(degreesOfFreedom, CriticalValue::findStudent);
  }

  private static double findStudent(int degreesOfFreedom) {
    RandomGenerator noRandomNumbers = null;
    return new TDistribution(noRandomNumbers, degreesOfFreedom)
        .inverseCumulativeProbability(1 - TAIL);
  }
}
