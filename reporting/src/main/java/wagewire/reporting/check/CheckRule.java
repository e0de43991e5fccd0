package wagewire.reporting.check;

import org.jspecify.annotations.Nullable;

/** Calculation of a counter-check. */
@FunctionalInterface
interface CheckRule {

  /** Returns the finding; null when a figure it needs is not shown. */
  @Nullable CheckFinding apply(HeadlineContext context, double threshold);
}
