/** Fetches from servers politely and safely, with a closed set of results. */
@NullMarked
package wagewire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
