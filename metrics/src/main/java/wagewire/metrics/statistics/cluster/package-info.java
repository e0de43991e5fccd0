/**
 * Ratios, shares and quantiles over clusters of postings, with intervals from the jackknife or from
 * linearisation.
 */
@NullMarked
package wagewire.metrics.statistics.cluster;

import org.jspecify.annotations.NullMarked;
