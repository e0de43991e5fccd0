/** Output to standard error, as text or JSON. */
@NullMarked
package wagewire.app.log;

import org.jspecify.annotations.NullMarked;
