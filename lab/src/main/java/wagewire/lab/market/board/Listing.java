package wagewire.lab.market.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import wagewire.lab.market.employer.WorkPlace;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.world.Posting;

/**
 * One advertisement of a posting on a board, present on the days {@code opened} to {@code closed -
 * 1}.
 *
 * @param offices the places named by it, the main one first
 */
public record Listing(
    Posting posting,
    Outlet outlet,
    RandomKey key,
    List<WorkPlace> offices,
    int opened,
    int closed) {

  private static final long FIRST_NUMBER = 4_000_000_000L;
  private static final int NUMBERS = 2_000_000_000;

  /**
   * Last second of the day at which new listings appear: they appear between midnight and five
   * o'clock UTC.
   */
  private static final int LATEST_SECOND = 5 * 60 * 60;

  public Instant publishedAt(MarketCalendar calendar) {
    return calendar.start(opened).plusSeconds(key.with(Trait.TIME_OF_DAY).below(LATEST_SECOND));
  }

  /** Returns the id for platforms with numeric ids. */
  public long number() {
    return FIRST_NUMBER + key.with(Trait.ID).below(NUMBERS);
  }

  /** Returns the id for platforms with UUIDs. */
  public UUID uuid() {
    return new UUID(key.with(Trait.ID).value(), key.with(Trait.ID).with(1).value());
  }
}
