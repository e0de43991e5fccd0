/**
 * The arithmetic of the figures, from growth to intervals clustered by employer, with nothing but
 * mathematics in it.
 */
@NullMarked
package wagewire.metrics.statistics;

import org.jspecify.annotations.NullMarked;
