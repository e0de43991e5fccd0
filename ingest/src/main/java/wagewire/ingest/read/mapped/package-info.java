/**
 * Reads platforms whose answers only need to be mapped: a form, and a file with a field per line.
 */
@NullMarked
package wagewire.ingest.read.mapped;

import org.jspecify.annotations.NullMarked;
