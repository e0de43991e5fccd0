/** Places that publish listings, and where the catalogue says they come from. */
@NullMarked
package wagewire.model.board;

import org.jspecify.annotations.NullMarked;
