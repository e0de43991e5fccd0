/** Archives the answers of boards for a limited time, and reads them again. */
@NullMarked
package wagewire.ingest.archive;

import org.jspecify.annotations.NullMarked;
