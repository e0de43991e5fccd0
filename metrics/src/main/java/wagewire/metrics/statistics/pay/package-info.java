/** Estimator of the hedonic growth of posted pay over a year. */
@NullMarked
package wagewire.metrics.statistics.pay;

import org.jspecify.annotations.NullMarked;
