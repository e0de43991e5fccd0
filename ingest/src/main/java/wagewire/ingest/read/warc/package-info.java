/** Reads web archives (WARC) as streams: their answers, and the postings in these. */
@NullMarked
package wagewire.ingest.read.warc;

import org.jspecify.annotations.NullMarked;
