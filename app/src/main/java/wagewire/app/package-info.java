/** Entry point of the command line: its commands, their examples, and what a failure prints. */
@NullMarked
package wagewire.app;

import org.jspecify.annotations.NullMarked;
