package wagewire.warehouse.resolve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Derives the days on which a listing was open from its observations (methodology §2 and §3.2). */
public final class PresenceRules {

  /** Days of absence that do not end a presence. */
  static final int ABSENCE_DAYS = 14;

  /**
   * Days between snapshots up to which what is new opened in between. After more the board may have
   * been out of the stock (methodology §1), so that nothing tells when it opened.
   */
  static final int WATCHED_DAYS = 35;

  /** Days between snapshots from which on events do not all lie halfway. */
  private static final int LONG_DAYS = 9;

  private PresenceRules() {}

  /**
   * Returns the periods in which a listing was open, in order of time.
   *
   * @param spans at least one stretch, in any order
   * @param postedAt the day that the board states; used only where it fits between two snapshots
   * @param newest the board's newest complete snapshot; null when it has none
   * @param latestFeed true for a feed of the newest entries, where dropping out is no closing
   * @param share of a gap of {@value #LONG_DAYS} to {@value #WATCHED_DAYS} days after which the
   *     listing came or went, at least 0 and less than 1; draw it evenly, and alike for copies
   */
  public static List<Presence> of(
      List<ObservedSpan> spans,
      @Nullable Instant postedAt,
      @Nullable Instant newest,
      boolean latestFeed,
      double share) {
    List<ObservedSpan> ordered =
        spans.stream().sorted(Comparator.comparing(ObservedSpan::from)).toList();
    List<Presence> periods = new ArrayList<>();
    for (ObservedSpan stretch : ordered) {
      LocalDate from = first(stretch, periods.isEmpty() ? postedAt : null, share);
      LocalDate to = end(stretch, shows(ordered, stretch.after()), latestFeed, share);
      boolean provisional =
          to != null && newest != null && to.plusDays(ABSENCE_DAYS).isAfter(day(newest));
      Presence period =
          new Presence(
              from,
              to,
              provisional,
              !watched(stretch),
              day(stretch.from()),
              to == null ? null : day(stretch.to() == null ? stretch.from() : stretch.to()));
      append(periods, period);
    }
    return periods;
  }

  /** Adds a later period; joins it to the last one unless an absence lies between them. */
  static void append(List<Presence> periods, Presence later) {
    Presence last = periods.isEmpty() ? null : periods.getLast();
    if (last != null && last.gapBefore(later.from()) <= ABSENCE_DAYS) {
      periods.removeLast();
      periods.add(last.joinedTo(later));
    } else {
      periods.add(later);
    }
  }

  private static boolean watched(ObservedSpan stretch) {
    Instant before = stretch.before();
    return before != null
        && ChronoUnit.DAYS.between(day(before), day(stretch.from())) <= WATCHED_DAYS;
  }

  /**
   * Returns the day that the board states, else a day between the snapshot that did not show it yet
   * and the first that does: openings are as early in the mean as closings.
   */
  private static LocalDate first(ObservedSpan stretch, @Nullable Instant postedAt, double share) {
    Instant before = stretch.before();
    if (before == null || !watched(stretch)) {
      return day(stretch.from());
    }
    if (postedAt != null && isAfter(postedAt, before) && !postedAt.isAfter(stretch.from())) {
      return day(postedAt);
    }
    return between(before, stretch.from(), share);
  }

  /** Returns whether a stated day, which may be any time of that day, is after the moment. */
  private static boolean isAfter(Instant postedAt, Instant before) {
    boolean dayOnly = postedAt.equals(postedAt.truncatedTo(ChronoUnit.DAYS));
    return dayOnly ? !day(postedAt).isBefore(day(before)) : postedAt.isAfter(before);
  }

  private static boolean shows(List<ObservedSpan> spans, @Nullable Instant moment) {
    return moment != null
        && spans.stream()
            .anyMatch(one ->
                !one.from().isAfter(moment) && (one.to() == null || !moment.isAfter(one.to())));
  }

  /**
   * Returns a day between the snapshot that last showed it and the first that does not.
   *
   * @param seenNext true when the next snapshot shows it: then only a partial snapshot is the
   *     source of this span
   */
  private static @Nullable LocalDate end(
      ObservedSpan stretch, boolean seenNext, boolean latestFeed, double share) {
    Instant to = stretch.to();
    Instant after = stretch.after();
    if (latestFeed) {
      return day(to == null ? stretch.from() : to).plusDays(1);
    }
    if (to == null || after == null) {
      return null;
    }
    if (seenNext) {
      return day(after);
    }
    if (stretch.gone()) {
      return day(to).plusDays(1);
    }
    return between(to, after, share);
  }

  /**
   * The later one of two days in the middle, never the first of the two days; in a long gap the day
   * of the share, so that what a board shows changes from day to day and not all at once.
   */
  private static LocalDate between(Instant before, Instant after, double share) {
    long days = ChronoUnit.DAYS.between(day(before), day(after));
    boolean even = days >= LONG_DAYS && days <= WATCHED_DAYS;
    return day(before).plusDays(even ? 1 + (long) (share * days) : Math.max(1, (days + 1) / 2));
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
