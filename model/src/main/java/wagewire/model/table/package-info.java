/** Rules and vocabularies that are kept as tables beside the code. */
@NullMarked
package wagewire.model.table;

import org.jspecify.annotations.NullMarked;
