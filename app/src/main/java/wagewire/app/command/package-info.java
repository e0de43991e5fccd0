/** Parsing and terminal output that all commands share. */
@NullMarked
package wagewire.app.command;

import org.jspecify.annotations.NullMarked;
