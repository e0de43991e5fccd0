/**
 * Random numbers by name, so that each is the same whenever and in whichever order it is asked for.
 */
@NullMarked
package wagewire.lab.market.random;

import org.jspecify.annotations.NullMarked;
