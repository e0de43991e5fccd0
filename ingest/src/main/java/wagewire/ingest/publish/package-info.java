/** Publishes the new content of snapshots to Kafka and records it once acknowledged. */
@NullMarked
package wagewire.ingest.publish;

import org.jspecify.annotations.NullMarked;
