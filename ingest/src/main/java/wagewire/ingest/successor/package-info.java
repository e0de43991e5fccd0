/** Searches lost boards and joins them to their successors. */
@NullMarked
package wagewire.ingest.successor;

import org.jspecify.annotations.NullMarked;
