/** Visits the boards that are due and says for each how it went. */
@NullMarked
package wagewire.ingest.collect;

import org.jspecify.annotations.NullMarked;
