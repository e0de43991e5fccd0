/** Errors that can be counted, and whose messages state what happened, where, and what to do. */
@NullMarked
package wagewire.model.error;

import org.jspecify.annotations.NullMarked;
