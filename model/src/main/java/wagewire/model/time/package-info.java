/** Calendar units of the figures. */
@NullMarked
package wagewire.model.time;

import org.jspecify.annotations.NullMarked;
