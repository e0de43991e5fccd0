/** Rows as a Parquet file, each column with its type. */
@NullMarked
package wagewire.reporting.parquet;

import org.jspecify.annotations.NullMarked;
