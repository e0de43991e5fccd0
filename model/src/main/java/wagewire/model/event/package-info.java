/** Records that are sent through Kafka, and their topics. */
@NullMarked
package wagewire.model.event;

import org.jspecify.annotations.NullMarked;
