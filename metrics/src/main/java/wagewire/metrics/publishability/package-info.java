/** Judges by one table of rules if a figure is published, published with caution or not shown. */
@NullMarked
package wagewire.metrics.publishability;

import org.jspecify.annotations.NullMarked;
