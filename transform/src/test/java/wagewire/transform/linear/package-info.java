/** Shows that no text takes a reading more than work linear in its length. */
@NullMarked
package wagewire.transform.linear;

import org.jspecify.annotations.NullMarked;
