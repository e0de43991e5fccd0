/** Tells people by a webhook what they should know. */
@NullMarked
package wagewire.app.alert;

import org.jspecify.annotations.NullMarked;
