/** Asks a server politely and safely, and the closed set of ways in which that can end. */
@NullMarked
package wagewire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
