/** Stores the collector's state between fetches in PostgreSQL, schema crawl. */
@NullMarked
package wagewire.ingest.store;

import org.jspecify.annotations.NullMarked;
