/** Stores the state of the collector and the ledger of sources in PostgreSQL, schema crawl. */
@NullMarked
package wagewire.ingest.store;

import org.jspecify.annotations.NullMarked;
