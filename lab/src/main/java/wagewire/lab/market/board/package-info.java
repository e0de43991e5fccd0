/** The listings of the market's boards on a day, with their edits and reposts. */
@NullMarked
package wagewire.lab.market.board;

import org.jspecify.annotations.NullMarked;
