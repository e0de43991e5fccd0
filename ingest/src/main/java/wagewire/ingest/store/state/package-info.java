/** Values that the collector's store keeps about boards, listings and snapshots. */
@NullMarked
package wagewire.ingest.store.state;

import org.jspecify.annotations.NullMarked;
