/** Lenient reading of single values: JSON fields, times, amounts and texts as others write them. */
@NullMarked
package wagewire.ingest.read.value;

import org.jspecify.annotations.NullMarked;
