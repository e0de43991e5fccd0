/** Reads platforms by a form of their responses and a table of their fields. */
@NullMarked
package wagewire.ingest.read.mapped;

import org.jspecify.annotations.NullMarked;
