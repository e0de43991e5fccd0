/** Releases: what is measured for one, in which order, and the checks that it has to pass. */
@NullMarked
package wagewire.metrics.release;

import org.jspecify.annotations.NullMarked;
