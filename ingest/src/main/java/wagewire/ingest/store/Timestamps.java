package wagewire.ingest.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Converts moments to and from the type of the database's driver. */
final class Timestamps {

  private Timestamps() {}

  static OffsetDateTime column(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime optional(@Nullable Instant moment) {
    return moment == null ? null : column(moment);
  }

  /** Returns the beginning of the moment's day in UTC. */
  static OffsetDateTime day(Instant moment) {
    return column(moment).truncatedTo(ChronoUnit.DAYS);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }
}
