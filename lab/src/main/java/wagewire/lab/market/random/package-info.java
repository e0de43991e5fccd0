/**
 * Random numbers identified by keys, so that each is the same in whatever order it is requested.
 */
@NullMarked
package wagewire.lab.market.random;

import org.jspecify.annotations.NullMarked;
