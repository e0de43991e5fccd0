/**
 * Keeps the ledger of sources in PostgreSQL: terms from the program's table, and what hosts say.
 */
@NullMarked
package wagewire.ingest.ledger;

import org.jspecify.annotations.NullMarked;
