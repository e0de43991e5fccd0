/** Reads tables of postings, CSV or JSON, as a stream: one row, one listing or one refusal. */
@NullMarked
package wagewire.ingest.read.table;

import org.jspecify.annotations.NullMarked;
