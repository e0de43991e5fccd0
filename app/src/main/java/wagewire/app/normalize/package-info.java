/** Rows of a table, normalised without servers. */
@NullMarked
package wagewire.app.normalize;

import org.jspecify.annotations.NullMarked;
