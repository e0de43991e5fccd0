/** The one way in which Wagewire writes and reads JSON. */
@NullMarked
package wagewire.model.json;

import org.jspecify.annotations.NullMarked;
