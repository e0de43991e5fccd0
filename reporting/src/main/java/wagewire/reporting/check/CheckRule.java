package wagewire.reporting.check;

import org.jspecify.annotations.Nullable;

/** How a counter-check is worked out. */
@FunctionalInterface
interface CheckRule {

  /** Null when what it needs is withheld or not there. */
  @Nullable CheckFinding apply(HeadlineContext beside, double threshold);
}
