/** Percentiles of posted pay, and its growth at constant mix. */
@NullMarked
package wagewire.metrics.pay;

import org.jspecify.annotations.NullMarked;
