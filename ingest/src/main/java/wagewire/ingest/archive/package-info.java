/** Keeps the answers of boards as web archives, for a set time, and reads them again. */
@NullMarked
package wagewire.ingest.archive;

import org.jspecify.annotations.NullMarked;
