/** Turns a platform's payload into published listings and refusals: bytes in, records out. */
@NullMarked
package wagewire.ingest.read;

import org.jspecify.annotations.NullMarked;
