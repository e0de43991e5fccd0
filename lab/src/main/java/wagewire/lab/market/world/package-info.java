/** What is true in the market: employers, postings, pay and tools. */
@NullMarked
package wagewire.lab.market.world;

import org.jspecify.annotations.NullMarked;
