/** Sends one request and reads one answer over HTTP, within limits of size and time. */
@NullMarked
package wagewire.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
