/** Rules and vocabularies that are kept as tables beside the code. */
@NullMarked
package wagewire.reporting.table;

import org.jspecify.annotations.NullMarked;
