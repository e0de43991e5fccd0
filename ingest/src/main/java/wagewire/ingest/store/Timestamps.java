package wagewire.ingest.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Turns moments into the type that the database's driver takes, and back. */
final class Timestamps {

  private Timestamps() {}

  static OffsetDateTime column(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** The beginning of its day. */
  static OffsetDateTime day(Instant moment) {
    return column(moment).truncatedTo(ChronoUnit.DAYS);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
