/** Embedded PostgreSQL and Kafka servers that keep their data in one folder of the user. */
@NullMarked
package wagewire.local;

import org.jspecify.annotations.NullMarked;
