/** What the market's boards show on a day: listings, their edits and reposts. */
@NullMarked
package wagewire.lab.market.board;

import org.jspecify.annotations.NullMarked;
