/** The command line: wires the services together. */
@NullMarked
package wagewire.app;

import org.jspecify.annotations.NullMarked;
