/**
 * Tables and results of SQL as CSV, JSON lines, Parquet and workbooks, read by an account that can
 * only read.
 */
@NullMarked
package wagewire.reporting.export;

import org.jspecify.annotations.NullMarked;
