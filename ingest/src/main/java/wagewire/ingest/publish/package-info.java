/** Sends to Kafka what is new in a snapshot, and remembers it once Kafka has acknowledged it. */
@NullMarked
package wagewire.ingest.publish;

import org.jspecify.annotations.NullMarked;
