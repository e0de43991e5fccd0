/** Watched figures: lines of the settings that are reported when an interval passes them. */
@NullMarked
package wagewire.app.watch;

import org.jspecify.annotations.NullMarked;
