/** Boards, which publish listings, and their entries in the catalogue. */
@NullMarked
package wagewire.model.board;

import org.jspecify.annotations.NullMarked;
