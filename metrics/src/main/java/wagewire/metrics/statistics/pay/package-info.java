/**
 * Estimators of posted pay: its hedonic growth over a year and its modelled medians by seniority.
 */
@NullMarked
package wagewire.metrics.statistics.pay;

import org.jspecify.annotations.NullMarked;
