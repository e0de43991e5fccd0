/** Keeps removals where no restored backup loses them. */
@NullMarked
package wagewire.ingest.removal;

import org.jspecify.annotations.NullMarked;
