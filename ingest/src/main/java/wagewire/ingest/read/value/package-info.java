/** Reads single values leniently: JSON fields, times, amounts, texts and hosts. */
@NullMarked
package wagewire.ingest.read.value;

import org.jspecify.annotations.NullMarked;
