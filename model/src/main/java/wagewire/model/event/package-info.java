/** What travels through Kafka, and the topics it travels in. */
@NullMarked
package wagewire.model.event;

import org.jspecify.annotations.NullMarked;
