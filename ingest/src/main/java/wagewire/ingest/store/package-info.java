/** What collecting remembers between fetches: PostgreSQL, schema crawl. */
@NullMarked
package wagewire.ingest.store;

import org.jspecify.annotations.NullMarked;
