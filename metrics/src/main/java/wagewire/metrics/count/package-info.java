/** Counts of postings by panel unit, week and cell, and their sums by cell. */
@NullMarked
package wagewire.metrics.count;

import org.jspecify.annotations.NullMarked;
