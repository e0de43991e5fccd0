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

/** What two advertisements say besides their words, for telling whether they may be one. */
final class ListingComparison {

  /** An aggregator shows a new listing within so many days. */
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
   * Two numbers of one series ("R-2041", "R-2042") are two requisitions, but for a board that
   * succeeded the other one and numbers anew.
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
   * A copy names the one listing of the employer's that it is of; boards that an employer keeps
   * side by side number the same job each for itself.
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

  /** All places of one are among those of the other, and both state some or are remote. */
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
   * The days that both boards claim are the same; where one claims none, it was seen within a week
   * of the other's. What was there when its board was first watched has no day.
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

  /** Pay and tools of one that the other's do not allow. */
  static boolean contradict(ListingFacts one, ListingFacts other) {
    return (comparable(one.pay(), other.pay()) && !overlap(one.pay(), other.pay()))
        || (!one.tools().isEmpty() && !other.tools().isEmpty() && !nested(one, other));
  }

  /** A tool or the pay that both name. */
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
