/** Reads web archives (WARC) as streams: answers that they keep, and the postings in these. */
@NullMarked
package wagewire.ingest.read.warc;

import org.jspecify.annotations.NullMarked;
