/** Builds releases: their inputs, figures and release checks. */
@NullMarked
package wagewire.metrics.release;

import org.jspecify.annotations.NullMarked;
