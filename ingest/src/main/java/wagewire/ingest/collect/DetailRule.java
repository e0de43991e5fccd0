package wagewire.ingest.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.DetailLink;
import wagewire.ingest.store.DetailRead;

/** Decides when the details of a posting are requested. */
final class DetailRule {

  /** Interval for postings whose list has no field that changes with them. */
  private static final Duration UNMARKED = Duration.ofDays(7);

  /** Interval in which a full snapshot spread over several visits requests each posting once. */
  private static final Duration OF_FULL = Duration.ofDays(15);

  /** Stored mark of a posting whose list has none. */
  static final String NO_MARK = "";

  private DetailRule() {}

  /**
   * Returns whether details are due although the list is unchanged.
   *
   * @param present external ids shown last; others may be stored
   */
  static boolean unmarkedDue(
      Map<String, DetailRead> known, Collection<String> present, Instant now) {
    return present.stream()
        .map(known::get)
        .anyMatch(one ->
            one != null
                && one.mark().equals(NO_MARK)
                && !now.isBefore(one.readAt().plus(UNMARKED)));
  }

  /**
   * @param mark in the list now
   * @param listed whether the list has fields of the posting, not only its address
   * @param full whether everything is to be published again
   */
  static boolean due(
      @Nullable DetailRead known,
      DetailLink lead,
      String mark,
      boolean listed,
      boolean full,
      Instant now) {
    if (known == null || !known.mark().equals(mark)) {
      return true;
    }
    if (full && !now.isBefore(known.readAt().plus(OF_FULL))) {
      return true;
    }
    boolean unmarked = !listed && lead.mark() == null;
    return unmarked && !now.isBefore(known.readAt().plus(UNMARKED));
  }
}
