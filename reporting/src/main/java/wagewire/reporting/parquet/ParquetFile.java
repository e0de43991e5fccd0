package wagewire.reporting.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file that is written row by row; it is whole only when it was closed. Its encodings are
 * those of version 1, which all readers know.
 */
public final class ParquetFile implements AutoCloseable {

  /** Size in bytes of the write buffer. */
  private static final long ROW_GROUP = 32L * 1024 * 1024;

  private final ParquetWriter<List<? extends @Nullable Object>> writer;

  private ParquetFile(ParquetWriter<List<? extends @Nullable Object>> writer) {
    this.writer = writer;
  }

  /**
   * Begins a file.
   *
   * @param output is left open
   */
  public static ParquetFile to(OutputStream output, List<ParquetColumn> columns)
      throws IOException {
    return new ParquetFile(new Builder(output, columns).build());
  }

  /**
   * @param row a value for each column, of its kind, or null
   */
  public void add(List<? extends @Nullable Object> row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder
      extends ParquetWriter.Builder<List<? extends @Nullable Object>, Builder> {

    private final List<ParquetColumn> columns;

    private Builder(OutputStream output, List<ParquetColumn> columns) {
      super(new StreamOutputFile(output));
      this.columns = columns;
      withConf(new PlainParquetConfiguration());
      withCompressionCodec(CompressionCodecName.ZSTD);
      withWriterVersion(WriterVersion.PARQUET_1_0);
      withRowGroupSize(ROW_GROUP);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<? extends @Nullable Object>> getWriteSupport(
        Configuration configuration) {
      return new RowWriteSupport(columns);
    }

    @Override
    protected WriteSupport<List<? extends @Nullable Object>> getWriteSupport(
        ParquetConfiguration configuration) {
      return new RowWriteSupport(columns);
    }
  }
}
