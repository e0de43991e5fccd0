/** When a request may go to its host, and when a host is left alone. */
@NullMarked
package wagewire.ingest.fetch.pace;

import org.jspecify.annotations.NullMarked;
