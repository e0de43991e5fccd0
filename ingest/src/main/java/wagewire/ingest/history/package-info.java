/** Plans which copies of boards' lists are wanted from a public web archive, and fetches them. */
@NullMarked
package wagewire.ingest.history;

import org.jspecify.annotations.NullMarked;
