/**
 * Ratios, shares and quantiles over clusters of postings, with intervals from the jackknife, from
 * linearisation or from a predicted variance.
 */
@NullMarked
package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.NullMarked;
