/** A listing as its employer wrote it, without interpretation. */
@NullMarked
package wagewire.model.listing;

import org.jspecify.annotations.NullMarked;
