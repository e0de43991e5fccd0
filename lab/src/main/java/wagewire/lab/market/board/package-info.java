/** The simulated market and what its boards show on a day, with edits and reposts. */
@NullMarked
package wagewire.lab.market.board;

import org.jspecify.annotations.NullMarked;
