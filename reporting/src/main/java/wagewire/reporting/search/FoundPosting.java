package wagewire.reporting.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting that a search found.
 *
 * @param employer its key
 * @param city of its first place, as are region and country
 * @param closedOn first day on which it was closed; null while open
 * @param annualMin lower end of usable pay for a full-time year
 * @param tools ids of those that its text names
 * @param attribution words that must stand beside it
 * @param url null when its listing is there no more
 */
public record FoundPosting(
    long postingId,
    String title,
    String employer,
    String employerName,
    String role,
    String seniority,
    String workMode,
    @Nullable String city,
    @Nullable String region,
    @Nullable String country,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable String currency,
    @Nullable BigDecimal annualMin,
    @Nullable BigDecimal annualMax,
    List<String> tools,
    @Nullable String attribution,
    @Nullable String url) {

  static FoundPosting of(ResultSet row) throws SQLException {
    String tools = row.getString("tools");
    return new FoundPosting(
        row.getLong("posting_id"),
        row.getString("title"),
        row.getString("employer"),
        row.getString("employer_name"),
        row.getString("role"),
        row.getString("seniority"),
        row.getString("work_mode"),
        row.getString("city"),
        row.getString("region"),
        row.getString("country"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getString("currency"),
        row.getBigDecimal("annual_min"),
        row.getBigDecimal("annual_max"),
        tools == null ? List.of() : List.of(tools.split(",")),
        row.getString("attribution"),
        row.getString("url"));
  }
}
