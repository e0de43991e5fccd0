/** One class for each command that a person types. */
@NullMarked
package wagewire.app.command;

import org.jspecify.annotations.NullMarked;
