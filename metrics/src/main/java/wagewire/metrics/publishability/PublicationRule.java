package wagewire.metrics.publishability;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of publishability: a line of {@code rules.tsv}.
 *
 * @param name the rule's name in the methodology
 * @param kinds of figures that it is about
 * @param threshold that the measure is compared with
 * @param status the best status of a figure for which the rule fires
 * @param headline true when the figure may still be a headline
 */
public record PublicationRule(
    String name,
    Set<FigureKind> kinds,
    Measure measure,
    Operator operator,
    double threshold,
    Status status,
    Reason reason,
    boolean headline) {

  /**
   * By how much a measure has to miss the threshold: sums of parts of postings are exact to some
   * hundred millionths, and thirty postings are no fewer than thirty.
   */
  private static final double TOLERANCE = 1e-6;

  /** Comparison by which a rule fires. */
  public enum Operator {
    BELOW("<"),
    ABOVE(">"),
    /** The measure was not stated. */
    ABSENT("absent");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** Returns the value below or above which the rule fires. */
  double limit() {
    return operator == Operator.BELOW ? threshold - TOLERANCE : threshold + TOLERANCE;
  }

  boolean fires(@Nullable Double observed) {
    return switch (operator) {
      case BELOW -> observed != null && observed < limit();
      case ABOVE -> observed != null && observed > limit();
      case ABSENT -> observed == null;
    };
  }
}
