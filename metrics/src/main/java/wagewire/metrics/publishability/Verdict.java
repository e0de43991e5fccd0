package wagewire.metrics.publishability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a figure, and why.
 *
 * @param fired the rules that fired, the most severe first, at most one for each measure
 */
public record Verdict(Status status, List<FiredRule> fired) {

  public Verdict {
    fired = List.copyOf(fired);
  }

  /** The most severe reason; null if the figure is simply published. */
  public @Nullable Reason reason() {
    return fired.isEmpty() ? null : fired.getFirst().rule().reason();
  }

  /** All reasons, the most severe first. */
  public List<Reason> reasons() {
    return fired.stream().map(one -> one.rule().reason()).distinct().toList();
  }

  /** Whether the figure may be a headline. */
  public boolean headline() {
    return status != Status.SUPPRESSED && fired.stream().allMatch(one -> one.rule().headline());
  }
}
