package wagewire.reporting.parquet;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes rows field by field; what is null is left out. */
final class RowWriteSupport extends WriteSupport<List<? extends @Nullable Object>> {

  private final List<ParquetColumn> columns;
  private @Nullable RecordConsumer file;

  RowWriteSupport(List<ParquetColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private WriteContext context() {
    List<Type> types = columns.stream().map(one -> one.kind().type(one.name())).toList();
    return new WriteContext(new MessageType("row", types), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    file = consumer;
  }

  @Override
  public void write(List<? extends @Nullable Object> row) {
    RecordConsumer to = file;
    if (to == null) {
      throw new IllegalStateException("Nothing is prepared to be written to");
    }
    to.startMessage();
    for (int index = 0; index < columns.size(); index++) {
      Object value = row.get(index);
      if (value != null) {
        ParquetColumn column = columns.get(index);
        to.startField(column.name(), index);
        column.kind().write(value, to);
        to.endField(column.name(), index);
      }
    }
    to.endMessage();
  }
}
