/** Collects with any number of workers, of which one at a time holds the lease of a host. */
@NullMarked
package wagewire.ingest.lease;

import org.jspecify.annotations.NullMarked;
