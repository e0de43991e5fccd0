package wagewire.lab.market.board;

import java.util.List;
import wagewire.lab.market.settings.MarketCalendar;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Trait;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.market.settings.Weighted;

/** The daily edits of listings. Most edits change only the date of the last update. */
final class Editions {

  /**
   * Share of title or place changes on a working day. On real boards these change in 0.6 to 1.3 per
   * cent of listings.
   */
  private static final double TITLE = 0.0055;

  private static final double PLACE = 0.0035;
  private static final double TEXT = 0.006;
  private static final double REWRITTEN = TITLE + PLACE + TEXT;

  /** Share of a working day's edits that happen on a quiet day. */
  private static final double QUIET_DAY = 0.05;

  /**
   * Editing habits of boards. Some boards touch all listings each day, others hardly any: real
   * boards touch 7 to 10 per cent a day, and still half of their listings were last touched 20 days
   * ago or earlier.
   */
  private static final List<Habit> HABITS =
      List.of(new Habit(0.62, 0.15, 0.002), new Habit(0.34, 2.3, 0.062), new Habit(0.04, 2.1, 0.9));

  private static final Weighted<Habit> BOARDS = Weighted.of(HABITS, Habit::share);

  private final boolean edits;
  private final boolean bumps;
  private final MarketCalendar calendar;

  Editions(MarketSettings settings, MarketCalendar calendar) {
    edits = settings.has(Unkindness.EDITS);
    bumps = settings.has(Unkindness.MISLEADING_DATES);
    this.calendar = calendar;
  }

  /** Returns the edition at the end of the day. */
  Edition on(int day, Listing listing) {
    Edition edition = Edition.first(listing.opened());
    boolean bumped = bumps && listing.outlet().bumpsDates();
    if (!edits && !bumped) {
      return edition;
    }
    Habit habit = BOARDS.draw(listing.outlet().key().with(Trait.EDIT));
    RandomKey edit = listing.key().with(Trait.EDIT);
    for (int at = listing.opened() + 1; at <= day; at++) {
      double activity = calendar.isWorkingDay(at) ? 1 : QUIET_DAY;
      double drawn = edit.with(at).uniform() / activity;
      if (bumped && (at - listing.opened()) % 7 == 0) {
        edition = edition.touched(at, 0, 0, 0);
      }
      if (edits && drawn < REWRITTEN * habit.rewriting() + habit.touching()) {
        edition = edit(edition, at, drawn / habit.rewriting());
      }
    }
    return edition;
  }

  private static Edition edit(Edition edition, int day, double drawn) {
    if (drawn < TITLE) {
      return edition.touched(day, 1, 0, 0);
    }
    if (drawn < TITLE + PLACE) {
      return edition.touched(day, 0, 1, 0);
    }
    return edition.touched(day, 0, 0, drawn < REWRITTEN ? 1 : 0);
  }

  /**
   * The editing habits of a group of boards.
   *
   * @param share share of boards
   * @param rewriting rate of rewritten listings, relative to other boards
   * @param touching share of listings that are touched on a working day without being rewritten
   */
  private record Habit(double share, double rewriting, double touching) {}
}
