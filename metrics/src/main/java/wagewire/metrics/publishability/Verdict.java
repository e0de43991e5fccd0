package wagewire.metrics.publishability;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The status of a figure with the rules that led to it.
 *
 * @param fired the rules that fired, the most severe first, at most one for each measure
 */
public record Verdict(Status status, List<FiredRule> fired) {

  private static final Set<Reason> SIZE = EnumSet.of(Reason.FEW_POSTINGS, Reason.FEW_EMPLOYERS);

  private static final Set<Reason> SIZE_OF_SAMPLE =
      EnumSet.of(Reason.WIDE, Reason.FEW_POSTINGS, Reason.DOMINATED);

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

  /** Returns whether the figure is not shown for its size, so that it is not stored. */
  public boolean isTooSmall() {
    return status == Status.SUPPRESSED && SIZE.contains(reason());
  }

  /**
   * Returns whether the interval of a figure that is not shown still rules values out: it is not
   * shown because the interval is wide or the sample small, and not because of its employers or its
   * history.
   */
  public boolean intervalHolds() {
    return fired.stream()
        .filter(one -> one.rule().status() == Status.SUPPRESSED)
        .allMatch(one -> SIZE_OF_SAMPLE.contains(one.rule().reason()));
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
