package wagewire.ingest.store.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Answers of 404 or 410 in a row.
 *
 * @param times number of days
 * @param since time of the first; null for none
 * @param on day of the latest; null when there was another answer after it
 */
public record GoneStreak(int times, @Nullable Instant since, @Nullable LocalDate on) {

  public static final GoneStreak NONE = new GoneStreak(0, null, null);

  /** Adds one more such answer; several on one day count once. */
  public GoneStreak and(Instant now) {
    LocalDate day = day(now);
    return new GoneStreak(day.equals(on) ? times : times + 1, since == null ? now : since, day);
  }

  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
