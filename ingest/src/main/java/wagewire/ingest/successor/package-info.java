/** Finds the successors of lost boards. */
@NullMarked
package wagewire.ingest.successor;

import org.jspecify.annotations.NullMarked;
