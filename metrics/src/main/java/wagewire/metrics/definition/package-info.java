/** Definitions of metrics: a folder holds all that is said of the metrics calculated together. */
@NullMarked
package wagewire.metrics.definition;

import org.jspecify.annotations.NullMarked;
