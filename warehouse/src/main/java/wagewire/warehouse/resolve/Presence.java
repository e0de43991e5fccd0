package wagewire.warehouse.resolve;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a listing was open.
 *
 * @param from first day
 * @param to first day on which it is gone; null while open
 * @param provisional true while it may still come back within {@value PresenceRules#ABSENCE_DAYS}
 *     days
 * @param backlog true when it was already there when its board was first watched, or watched again
 * @param seenFrom day of the first observation, which the board may say was not the first day
 * @param seenTo day of the last observation; null while open
 */
public record Presence(
    LocalDate from,
    @Nullable LocalDate to,
    boolean provisional,
    boolean backlog,
    LocalDate seenFrom,
    @Nullable LocalDate seenTo)
    implements Serializable {

  /** Creates a period observed on its first day and on the day before it was gone. */
  public Presence(LocalDate from, @Nullable LocalDate to, boolean provisional, boolean backlog) {
    this(from, to, provisional, backlog, from, to == null ? null : to.minusDays(1));
  }

  /**
   * Returns the days from the end of this period to the start of a later one; 0 when they touch or
   * overlap.
   */
  long gapBefore(LocalDate later) {
    return to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(to, later));
  }

  boolean overlaps(Presence other) {
    return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
  }

  /** Returns both periods as one, with the beginning of the earlier one. */
  Presence joinedTo(Presence later) {
    boolean laterEndsLast = to != null && (later.to == null || later.to.isAfter(to));
    return new Presence(
        from,
        laterEndsLast ? later.to : to,
        laterEndsLast ? later.provisional : provisional,
        backlog,
        seenFrom,
        laterEndsLast ? later.seenTo : seenTo);
  }
}
