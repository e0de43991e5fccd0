/** Connections to Kafka and PostgreSQL, embedded or external. */
@NullMarked
package wagewire.app.connect;

import org.jspecify.annotations.NullMarked;
