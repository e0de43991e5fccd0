/** Which addresses may be asked, decided on the very addresses that are connected to. */
@NullMarked
package wagewire.ingest.fetch.address;

import org.jspecify.annotations.NullMarked;
