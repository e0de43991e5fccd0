package wagewire.reporting.figure;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.time.IsoWeek;

/**
 * A week that was seen and is not over for the record: figures end with the week before.
 *
 * @param newest day of the newest complete snapshot, before the week's Sunday
 */
public record UnfinishedWeek(LocalDate newest) {

  private static final String NEWEST =
      "select (max(newest_at) at time zone 'UTC')::date from postings.board";

  /**
   * Reads the week; empty when the newest snapshot ends its week, and before the first snapshot.
   */
  static Optional<UnfinishedWeek> read(DSLContext sql) {
    return Optional.ofNullable(sql.fetchValue(NEWEST))
        .map(day -> new UnfinishedWeek(LocalDate.parse(day.toString())))
        .filter(one -> one.newest().isBefore(one.week().sunday()));
  }

  public IsoWeek week() {
    return IsoWeek.of(newest);
  }

  /** Says what is missing. */
  public String text() {
    return "The newest complete snapshot is of %s; figures for the week of %s follow once one of %s or later is loaded."
        .formatted(Numbers.day(newest), Numbers.day(week().monday()), Numbers.day(week().sunday()));
  }
}
