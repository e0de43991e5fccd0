package wagewire.ingest.store.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Answers of 404 or 410 since the board was last read.
 *
 * @param times on how many days
 * @param since when the first of them came; null for none
 * @param on the day of the latest; null when something else was answered after it
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
