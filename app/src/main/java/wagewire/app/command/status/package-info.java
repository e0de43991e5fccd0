/** Commands that show the state of collecting and the settings in effect. */
@NullMarked
package wagewire.app.command.status;

import org.jspecify.annotations.NullMarked;
