/** The tables that the market is made from. */
@NullMarked
package wagewire.local.market.data;

import org.jspecify.annotations.NullMarked;
