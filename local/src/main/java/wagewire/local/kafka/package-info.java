/** A real Kafka broker in this process, in a folder, without installation. */
@NullMarked
package wagewire.local.kafka;

import org.jspecify.annotations.NullMarked;
