/** Values that the store of the collector keeps about boards, listings, and snapshots. */
@NullMarked
package wagewire.ingest.store.state;

import org.jspecify.annotations.NullMarked;
