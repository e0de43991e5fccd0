/** Visits boards that are due and reports the outcome of each. */
@NullMarked
package wagewire.ingest.collect;

import org.jspecify.annotations.NullMarked;
