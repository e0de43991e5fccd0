package wagewire.metrics.publishability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a figure, and why.
 *
 * @param findings the rules that fired, the most severe first, at most one for each measure
 */
public record Verdict(Status status, List<Finding> findings) {

  public Verdict {
    findings = List.copyOf(findings);
  }

  /** The most severe reason; null if the figure is simply published. */
  public @Nullable Reason reason() {
    return findings.isEmpty() ? null : findings.getFirst().rule().reason();
  }

  /** All reasons, the most severe first. */
  public List<Reason> reasons() {
    return findings.stream().map(finding -> finding.rule().reason()).distinct().toList();
  }

  /** Whether the figure may be a headline. */
  public boolean headline() {
    return status != Status.SUPPRESSED
        && findings.stream().allMatch(finding -> finding.rule().headline());
  }
}
