package wagewire.reporting.trace;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.SqlFile;

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
 * @param annualUsdMid middle of the range in US dollars, which figures of all currencies count
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
    @Nullable String url,
    @Nullable BigDecimal annualUsdMid) {

  /** The query, which reads a table {@code traced_posting}. */
  static final String SQL = "reporting/trace/postings";

  /** Reads the rows of the query. */
  static List<TracedPosting> read(
      SqlFile query, Connection connection, Map<String, Object> parameters) throws SQLException {
    List<TracedPosting> postings = new ArrayList<>();
    query.forEach(connection, parameters, row -> postings.add(of(row)));
    return postings;
  }

  private static TracedPosting of(ResultSet row) throws SQLException {
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
        row.getString("url"),
        row.getBigDecimal("annual_usd_mid"));
  }
}
