/**
 * Waiting with a limit, running programs, other processes and the order in which this one shuts
 * down.
 */
@NullMarked
package wagewire.local.process;

import org.jspecify.annotations.NullMarked;
