/** The truth of the market: postings, their pay and tools. */
@NullMarked
package wagewire.lab.market.world;

import org.jspecify.annotations.NullMarked;
