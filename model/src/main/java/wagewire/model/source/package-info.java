/** Terms of use and request limits of platforms. */
@NullMarked
package wagewire.model.source;

import org.jspecify.annotations.NullMarked;
