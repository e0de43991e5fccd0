package wagewire.reporting.trace;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting behind a figure.
 *
 * @param title as published, or without noise when the posting is there no more
 * @param closedOn first day on which it was closed; null while open
 * @param currency of the amounts
 * @param annualMin lower end of usable pay for a full-time year
 * @param annualMax upper end
 * @param attribution words that must stand beside it
 * @param url null when the posting is there no more
 */
public record TracedPosting(
    long postingId,
    String title,
    String employer,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String currency,
    @Nullable BigDecimal annualMin,
    @Nullable BigDecimal annualMax,
    @Nullable String attribution,
    @Nullable String url) {

  /** Reads a row of {@code trace/postings.sql}. */
  static TracedPosting of(ResultSet row) throws SQLException {
    return new TracedPosting(
        row.getLong("posting_id"),
        row.getString("title"),
        row.getString("employer"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getString("currency"),
        row.getBigDecimal("annual_min"),
        row.getBigDecimal("annual_max"),
        row.getString("attribution"),
        row.getString("url"));
  }
}
