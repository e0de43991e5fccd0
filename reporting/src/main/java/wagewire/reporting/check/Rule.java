package wagewire.reporting.check;

import org.jspecify.annotations.Nullable;

/** How a counter-check is worked out. */
@FunctionalInterface
interface Rule {

  /** Null when what it needs is withheld or not there. */
  @Nullable Said apply(Beside beside, double threshold);
}
