/** What makes one machine enough: a real PostgreSQL and a real Kafka in a folder of the user's. */
@NullMarked
package wagewire.local;

import org.jspecify.annotations.NullMarked;
