/**
 * Growth of postings from totals by employer: direct, chained, combined, weighted and modelled over
 * roles, with influence values by employer that all their variances come from.
 */
@NullMarked
package wagewire.metrics.statistics.growth;

import org.jspecify.annotations.NullMarked;
