/** One request over HTTP with its limits, and the closed set of ways in which it can end. */
@NullMarked
package wagewire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
