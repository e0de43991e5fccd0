package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Decides how long a board that is gone for good rests before it is requested again. */
public final class RestRule {

  /** Thirteen weeks. */
  public static final Duration REST = Duration.ofDays(91);

  private RestRule() {}

  /**
   * Returns whether a board that the catalogue marks rests.
   *
   * @param goneOn day of the mark; null for none
   */
  public static boolean rests(@Nullable LocalDate goneOn, Instant now) {
    return goneOn != null
        && now.isBefore(goneOn.atStartOfDay(ZoneOffset.UTC).toInstant().plus(REST));
  }
}
