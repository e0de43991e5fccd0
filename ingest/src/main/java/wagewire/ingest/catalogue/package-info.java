/** Reads and edits the catalogue, a file that lists the boards to collect. */
@NullMarked
package wagewire.ingest.catalogue;

import org.jspecify.annotations.NullMarked;
