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
 */
public record RowObservation(
    @Nullable String platform,
    @Nullable String board,
    @Nullable LocalDate observedOn,
    @Nullable LocalDate fetchedOn) {

  static final RowObservation UNKNOWN = new RowObservation(null, null, null, null);
}
