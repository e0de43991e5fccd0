/** How like the real one the simulated market is: the same measures on both. */
@NullMarked
package wagewire.lab.market.likeness;

import org.jspecify.annotations.NullMarked;
