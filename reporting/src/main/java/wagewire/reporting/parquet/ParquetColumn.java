package wagewire.reporting.parquet;

/**
 * A column of a Parquet file.
 *
 * @param name that no other column has
 */
public record ParquetColumn(String name, ColumnType kind) {}
