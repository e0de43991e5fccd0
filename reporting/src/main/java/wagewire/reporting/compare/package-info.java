/** Differences between two readings of the same record. */
@NullMarked
package wagewire.reporting.compare;

import org.jspecify.annotations.NullMarked;
