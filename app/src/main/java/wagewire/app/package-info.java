/** Entry point of the command line, and its handling of failures. */
@NullMarked
package wagewire.app;

import org.jspecify.annotations.NullMarked;
