/** Paces requests to each host and suspends failing hosts. */
@NullMarked
package wagewire.ingest.fetch.pace;

import org.jspecify.annotations.NullMarked;
