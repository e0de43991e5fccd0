/** Checks which addresses may be requested, on the resolved addresses themselves. */
@NullMarked
package wagewire.ingest.fetch.address;

import org.jspecify.annotations.NullMarked;
