/** Commands that print figures, trace one to its listings, and write briefs. */
@NullMarked
package wagewire.app.command.figure;

import org.jspecify.annotations.NullMarked;
