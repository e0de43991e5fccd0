package wagewire.reporting.parquet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Types of columns; each value may be null. */
public enum ColumnType {
  /** {@link String}. */
  TEXT,
  /** {@link Integer}. */
  INTEGER,
  /** {@link Long}. */
  LONG,
  /** {@link Double}. */
  DOUBLE,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link LocalDate}. */
  DAY,
  /** {@link Instant}, kept to the microsecond. */
  MOMENT,
  /** A list of {@link String}, none of them null. */
  TEXTS,
  /** A list of {@link LocalDate}, each of which may be null. */
  DAYS;

  private static final String ELEMENT = "element";

  Type type(String name) {
    return switch (this) {
      case TEXT -> text(name);
      case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case LONG -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case DAY -> day(name);
      case MOMENT ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name);
      case TEXTS -> Types.optionalList().element(text(ELEMENT)).named(name);
      case DAYS -> Types.optionalList().element(day(ELEMENT)).named(name);
    };
  }

  /**
   * Returns the type of a column that this program wrote.
   *
   * @throws IllegalArgumentException for a column that it does not write
   */
  static ColumnType of(Type column) {
    return Arrays.stream(values())
        .filter(one -> one.type(column.getName()).equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("an unknown type: " + column));
  }

  private static Type day(String name) {
    return Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name);
  }

  private static Type text(String name) {
    return Types.optional(PrimitiveTypeName.BINARY)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  void write(Object value, RecordConsumer file) {
    switch (this) {
      case TEXT -> file.addBinary(Binary.fromString((String) value));
      case INTEGER -> file.addInteger((Integer) value);
      case LONG -> file.addLong((Long) value);
      case DOUBLE -> file.addDouble((Double) value);
      case BOOLEAN -> file.addBoolean((Boolean) value);
      case DAY -> file.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
      case MOMENT -> file.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
      case TEXTS -> writeList((List<?>) value, TEXT, file);
      case DAYS -> writeList((List<?>) value, DAY, file);
    }
  }

  /** Three levels, as Parquet's own specification has lists. */
  private static void writeList(List<?> values, ColumnType kind, RecordConsumer file) {
    file.startGroup();
    if (!values.isEmpty()) {
      file.startField("list", 0);
      for (Object value : values) {
        file.startGroup();
        if (value != null) {
          file.startField(ELEMENT, 0);
          kind.write(value, file);
          file.endField(ELEMENT, 0);
        }
        file.endGroup();
      }
      file.endField("list", 0);
    }
    file.endGroup();
  }

  /** Returns the value of a field that is there, as {@link #write} takes it. */
  Object read(Group row, int field) {
    return switch (this) {
      case TEXT -> row.getString(field, 0);
      case INTEGER -> row.getInteger(field, 0);
      case LONG -> row.getLong(field, 0);
      case DOUBLE -> row.getDouble(field, 0);
      case BOOLEAN -> row.getBoolean(field, 0);
      case DAY -> LocalDate.ofEpochDay(row.getInteger(field, 0));
      case MOMENT -> Instant.EPOCH.plus(row.getLong(field, 0), ChronoUnit.MICROS);
      case TEXTS -> readList(row.getGroup(field, 0), TEXT);
      case DAYS -> readList(row.getGroup(field, 0), DAY);
    };
  }

  private static List<@Nullable Object> readList(Group list, ColumnType kind) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int index = 0; index < list.getFieldRepetitionCount(0); index++) {
      Group one = list.getGroup(0, index);
      values.add(one.getFieldRepetitionCount(0) == 0 ? null : kind.read(one, 0));
    }
    return values;
  }
}
