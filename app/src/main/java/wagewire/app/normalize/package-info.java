/** Normalisation of a table's rows without servers. */
@NullMarked
package wagewire.app.normalize;

import org.jspecify.annotations.NullMarked;
