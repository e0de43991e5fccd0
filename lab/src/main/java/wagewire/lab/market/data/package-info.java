/** The tables that the market is made from. */
@NullMarked
package wagewire.lab.market.data;

import org.jspecify.annotations.NullMarked;
