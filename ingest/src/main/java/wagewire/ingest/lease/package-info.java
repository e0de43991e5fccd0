/** Collecting by any number of workers: each host's boards are leased to one of them at a time. */
@NullMarked
package wagewire.ingest.lease;

import org.jspecify.annotations.NullMarked;
