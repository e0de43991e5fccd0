package wagewire.metrics.publishability;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table of rules.
 *
 * @param name the rule's name in the methodology
 * @param kinds of figures that it is about
 * @param threshold that the measure is compared with
 * @param status that the figure gets at best if the rule fires
 * @param headline whether the figure may still be a headline
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

  /** When a rule fires. */
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

  boolean fires(@Nullable Double observed) {
    return switch (operator) {
      case BELOW -> observed != null && observed < threshold;
      case ABOVE -> observed != null && observed > threshold;
      case ABSENT -> observed == null;
    };
  }
}
