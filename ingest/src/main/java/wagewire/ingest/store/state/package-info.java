/** Values that the store keeps about boards, listings, snapshots and robots rules. */
@NullMarked
package wagewire.ingest.store.state;

import org.jspecify.annotations.NullMarked;
