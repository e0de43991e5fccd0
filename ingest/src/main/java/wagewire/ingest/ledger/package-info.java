/** Keeps the ledger of sources in PostgreSQL: terms of platforms, and robots rules of hosts. */
@NullMarked
package wagewire.ingest.ledger;

import org.jspecify.annotations.NullMarked;
