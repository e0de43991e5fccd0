package wagewire.warehouse.resolve;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.Pay;
import wagewire.model.posting.WorkMode;

/**
 * Compares two listings by everything but their text, to decide whether they may be one posting.
 */
final class ListingComparison {

  /** Days within which an aggregator copies a new listing. */
  private static final int DAYS_TO_COPY = 7;

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  private ListingComparison() {}

  static boolean sameRequisition(ListingFacts one, ListingFacts other) {
    return one.requisition() != null
        && other.requisition() != null
        && number(one.requisition()).equals(number(other.requisition()));
  }

  /**
   * Returns whether the ids are different numbers of one series ("R-2041", "R-2042"), unless one
   * board succeeded the other and numbers anew.
   */
  static boolean otherRequisition(ListingFacts one, ListingFacts other) {
    if (one.requisition() == null
        || other.requisition() == null
        || one.lineage().equals(other.lineage())) {
      return false;
    }
    String mine = number(one.requisition());
    String theirs = number(other.requisition());
    return !mine.equals(theirs) && series(mine).equals(series(theirs));
  }

  /**
   * Returns whether a copy names another listing of the employer's; an employer's parallel boards
   * number the same job separately.
   */
  static boolean otherJob(ListingFacts one, ListingFacts other) {
    boolean copied = one.kind() != SourceKind.OWN || other.kind() != SourceKind.OWN;
    return copied && ApplyAddress.areTwoJobs(one.applyAddress(), other.applyAddress());
  }

  private static String number(String requisition) {
    return SEPARATORS.matcher(requisition.toUpperCase(Locale.ROOT)).replaceAll("");
  }

  private static String series(String number) {
    return DIGIT.matcher(number).replaceAll("#");
  }

  /**
   * Returns whether the places of one contain those of the other; without places, both must be
   * remote.
   */
  static boolean samePlaces(ListingFacts one, ListingFacts other) {
    if (one.places().isEmpty() && other.places().isEmpty()) {
      return one.workMode() == WorkMode.REMOTE && other.workMode() == WorkMode.REMOTE;
    }
    return !one.places().isEmpty()
        && !other.places().isEmpty()
        && (Set.copyOf(one.places()).containsAll(other.places())
            || Set.copyOf(other.places()).containsAll(one.places()));
  }

  /**
   * Returns whether both state the same first day; where one states none, whether it was first seen
   * within a week of the other. A listing of the backlog has no first day.
   */
  static boolean sameDay(Episode one, Episode other) {
    LocalDate mine = claimed(one);
    LocalDate theirs = claimed(other);
    if (mine != null && theirs != null) {
      return mine.equals(theirs);
    }
    LocalDate first = mine == null ? seen(one) : mine;
    LocalDate second = theirs == null ? seen(other) : theirs;
    return first != null
        && second != null
        && Math.abs(ChronoUnit.DAYS.between(first, second)) <= DAYS_TO_COPY;
  }

  private static @Nullable LocalDate claimed(Episode episode) {
    return episode.listing().postedAt() == null
        ? null
        : LocalDate.ofInstant(episode.listing().postedAt(), ZoneOffset.UTC);
  }

  private static @Nullable LocalDate seen(Episode episode) {
    return episode.presences().getFirst().backlog() ? null : episode.firstDay();
  }

  /** Returns whether pay or tools of one contradict those of the other. */
  static boolean contradict(ListingFacts one, ListingFacts other) {
    return (comparable(one.pay(), other.pay()) && !overlap(one.pay(), other.pay()))
        || (!one.tools().isEmpty() && !other.tools().isEmpty() && !nested(one, other));
  }

  /** Returns whether both name a common tool or the same pay, without a contradiction. */
  static boolean agree(ListingFacts one, ListingFacts other) {
    boolean pay = comparable(one.pay(), other.pay()) && equal(one.pay(), other.pay());
    return !contradict(one, other)
        && (pay || one.tools().stream().anyMatch(other.tools()::contains));
  }

  private static boolean nested(ListingFacts one, ListingFacts other) {
    return one.tools().containsAll(other.tools()) || other.tools().containsAll(one.tools());
  }

  private static boolean comparable(@Nullable Pay one, @Nullable Pay other) {
    return one != null
        && other != null
        && one.currency() != null
        && Objects.equals(one.currency(), other.currency())
        && one.period() != null
        && one.period() == other.period();
  }

  private static boolean overlap(@Nullable Pay one, @Nullable Pay other) {
    return one == null
        || other == null
        || (notAbove(one.min(), other.max()) && notAbove(other.min(), one.max()));
  }

  private static boolean notAbove(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    return low == null || high == null || low.compareTo(high) <= 0;
  }

  private static boolean equal(@Nullable Pay one, @Nullable Pay other) {
    return one != null
        && other != null
        && same(one.min(), other.min())
        && same(one.max(), other.max());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
