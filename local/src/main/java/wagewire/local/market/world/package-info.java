/** What is true in the market: employers, postings, pay and tools. */
@NullMarked
package wagewire.local.market.world;

import org.jspecify.annotations.NullMarked;
