package wagewire.metrics.publishability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a figure with the rules that led to it.
 *
 * @param fired the rules that fired, the most severe first, at most one for each measure
 */
public record Verdict(Status status, List<FiredRule> fired) {

  public Verdict {
    fired = List.copyOf(fired);
  }

  /** Returns the most severe reason; null for status publish. */
  public @Nullable Reason reason() {
    return fired.isEmpty() ? null : fired.getFirst().rule().reason();
  }

  /** Returns all reasons, most severe first. */
  public List<Reason> reasons() {
    return fired.stream().map(one -> one.rule().reason()).distinct().toList();
  }

  /** Returns whether the figure may be a headline. */
  public boolean headline() {
    return status != Status.SUPPRESSED && fired.stream().allMatch(one -> one.rule().headline());
  }

  /**
   * A rule that fired.
   *
   * @param observed the measure; null if missing
   */
  public record FiredRule(PublicationRule rule, @Nullable Double observed) {}
}
