/** Statistics of the figures, from growth to intervals clustered by employer: pure mathematics. */
@NullMarked
package wagewire.metrics.statistics;

import org.jspecify.annotations.NullMarked;
