/** The Kafka and PostgreSQL that a command works on: embedded or given. */
@NullMarked
package wagewire.app.connect;

import org.jspecify.annotations.NullMarked;
