/** Keeps removals where neither a rebuilt warehouse nor a restored backup loses them. */
@NullMarked
package wagewire.ingest.removal;

import org.jspecify.annotations.NullMarked;
