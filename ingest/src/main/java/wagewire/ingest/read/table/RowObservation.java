package wagewire.ingest.read.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Board and days that a row of a table names; null where it names none. Days are in UTC.
 *
 * @param platform platform of the board
 * @param board the board's own name on its platform
 * @param observedOn day on which the board showed the row
 * @param fetchedOn day on which the board was asked
 * @param firstSeen first day of the posting, in a ledger
 * @param lastSeen last day of the posting, in a ledger
 * @param removed day on which the posting was found gone, in a ledger
 */
public record RowObservation(
    @Nullable String platform,
    @Nullable String board,
    @Nullable LocalDate observedOn,
    @Nullable LocalDate fetchedOn,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    @Nullable LocalDate removed) {

  static final RowObservation UNKNOWN =
      new RowObservation(null, null, null, null, null, null, null);
}
