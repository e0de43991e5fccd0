/** One advertisement as its employer wrote it: nothing interpreted, nothing guessed. */
@NullMarked
package wagewire.model.listing;

import org.jspecify.annotations.NullMarked;
