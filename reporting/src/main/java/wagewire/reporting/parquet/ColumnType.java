package wagewire.reporting.parquet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

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
  TEXTS;

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
    };
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
      case TEXTS -> writeTexts((List<?>) value, file);
    }
  }

  /** Three levels, as Parquet's own specification has lists. */
  private static void writeTexts(List<?> texts, RecordConsumer file) {
    file.startGroup();
    if (!texts.isEmpty()) {
      file.startField("list", 0);
      for (Object text : texts) {
        file.startGroup();
        file.startField(ELEMENT, 0);
        TEXT.write(text, file);
        file.endField(ELEMENT, 0);
        file.endGroup();
      }
      file.endField("list", 0);
    }
    file.endGroup();
  }
}
