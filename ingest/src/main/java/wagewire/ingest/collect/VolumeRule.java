package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.store.VolumeHistory;
import wagewire.model.text.CountedNoun;

/**
 * Compares the number of listings on a completely read board with its history. Too few listings,
 * none on a new board, or a list whose end is missing ({@link TruncationRule}) are held as
 * unobserved until snapshots on three days agree over at least seven days; several snapshots of one
 * day count once.
 *
 * <p>Thresholds come from 1,860 boards over four days: of boards with ten postings or more, one in
 * a thousand had under 0.6 of the previous day.
 */
public final class VolumeRule {

  private static final int REMEMBERED = 8;
  private static final int AGREEING = 3;
  private static final Duration OVER = Duration.ofDays(7);

  /** Smallest size to which shares apply; smaller boards are held only when empty. */
  private static final int SMALL = 10;

  private static final int SOME = 3;
  private static final double OF_MEDIAN = 0.5;
  private static final double OF_LATEST = 0.6;
  private static final double OF_LATEST_LATER = 0.5;
  private static final int DAYS_UNTIL_LATER = 3;
  private static final double AGREEMENT = 0.2;

  /** Growth by more than this factor of the median, plus {@link #MORE}, adds a note. */
  private static final int TIMES_MEDIAN = 3;

  private static final int MORE = 20;

  /**
   * @param held whether the snapshot is held as unobserved
   * @param note one line for a person; null when the number is as expected
   */
  public record Judgement(boolean held, @Nullable String note, VolumeHistory memory) {}

  private VolumeRule() {}

  /**
   * @param listings present in a snapshot of the whole board
   * @param missingAtEnd listings missing at the end of the list, by {@link TruncationRule}
   */
  public static Judgement judge(VolumeHistory before, int listings, int missingAtEnd, Instant now) {
    int minimum = minimum(before.volumes(), day(now));
    if (listings >= minimum && missingAtEnd == 0) {
      return new Judgement(
          false, surplus(before.volumes(), listings), after(before.volumes(), listings, now));
    }
    VolumeHistory.HeldStreak run = run(before.held(), listings, now);
    if (run.times() >= AGREEING && !now.isBefore(run.since().plus(OVER))) {
      return new Judgement(false, null, after(List.of(), listings, now));
    }
    return new Judgement(
        true,
        note(before.volumes(), listings, minimum, missingAtEnd)
            + "; held as unobserved until fetches on three days agree over seven days",
        new VolumeHistory(before.volumes(), run));
  }

  private static String note(
      List<VolumeHistory.Day> volumes, int listings, int minimum, int missingAtEnd) {
    if (volumes.isEmpty()) {
      return "no listings on a board without history";
    }
    return listings < minimum
        ? "%s where at least %d were expected"
            .formatted(CountedNoun.of(listings, "listing"), minimum)
        : "%s; %d at the end of the list %s missing"
            .formatted(
                CountedNoun.of(listings, "listing"),
                missingAtEnd,
                missingAtEnd == 1 ? "is" : "are");
  }

  /** Returns the history after a visit to an unchanged board. */
  static VolumeHistory unchanged(VolumeHistory before, int listings, Instant now) {
    return after(before.volumes(), listings, now);
  }

  private static int minimum(List<VolumeHistory.Day> volumes, LocalDate today) {
    if (volumes.isEmpty()) {
      return 1;
    }
    VolumeHistory.Day latest = volumes.getLast();
    int median = median(volumes);
    if (latest.listings() < SMALL || median < SMALL) {
      return Math.min(latest.listings(), median) >= SOME ? 1 : 0;
    }
    boolean soon = !today.isAfter(latest.on().plusDays(DAYS_UNTIL_LATER));
    double share = soon ? OF_LATEST : OF_LATEST_LATER;
    return (int) Math.ceil(Math.max(OF_MEDIAN * median, share * latest.listings()));
  }

  private static @Nullable String surplus(List<VolumeHistory.Day> volumes, int listings) {
    if (volumes.isEmpty() || listings <= TIMES_MEDIAN * median(volumes) + MORE) {
      return null;
    }
    return "%d listings, far more than the usual %d".formatted(listings, median(volumes));
  }

  private static VolumeHistory.HeldStreak run(
      VolumeHistory.@Nullable HeldStreak before, int listings, Instant now) {
    if (before == null
        || Math.abs(before.listings() - listings) > Math.max(1, AGREEMENT * before.listings())) {
      return new VolumeHistory.HeldStreak(1, now, listings, day(now));
    }
    boolean again = day(now).equals(before.on());
    return new VolumeHistory.HeldStreak(
        before.times() + (again ? 0 : 1), before.since(), listings, day(now));
  }

  private static VolumeHistory after(List<VolumeHistory.Day> volumes, int listings, Instant now) {
    List<VolumeHistory.Day> next = new ArrayList<>(volumes);
    next.removeIf(volume -> volume.on().equals(day(now)));
    next.add(new VolumeHistory.Day(day(now), listings));
    return new VolumeHistory(
        next.subList(Math.max(0, next.size() - REMEMBERED), next.size()), null);
  }

  private static int median(List<VolumeHistory.Day> volumes) {
    List<Integer> sorted = volumes.stream().map(VolumeHistory.Day::listings).sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
