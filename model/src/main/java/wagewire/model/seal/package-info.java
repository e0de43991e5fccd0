/** Keys of listings, and records sealed under them: a record whose key is gone is forgotten. */
@NullMarked
package wagewire.model.seal;

import org.jspecify.annotations.NullMarked;
