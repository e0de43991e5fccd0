/**
 * Lenient reading of single values: JSON fields, times, amounts, texts and hosts as others write
 * them.
 */
@NullMarked
package wagewire.ingest.read.value;

import org.jspecify.annotations.NullMarked;
