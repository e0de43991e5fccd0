/** The language that all modules share. */
@NullMarked
package wagewire.model;

import org.jspecify.annotations.NullMarked;
