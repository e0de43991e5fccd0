/** Significant changes among all figures that were compared. */
@NullMarked
package wagewire.reporting.movers;

import org.jspecify.annotations.NullMarked;
