package wagewire.reporting.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.source.YesNoUnknown;
import wagewire.warehouse.Warehouse;

/** Reads what is known of an employer. */
public final class EmployerQuery {

  private static final SqlFile COUNTS = SqlFile.of("reporting/search/employer");
  private static final SqlFile BOARDS = SqlFile.of("reporting/search/employer_boards");

  private final Warehouse warehouse;
  private final String redistribution;

  /**
   * @param redistribution terms of the sources whose postings are listed, as of {@link
   *     PostingSearch}
   */
  public EmployerQuery(Warehouse warehouse, Set<YesNoUnknown> redistribution) {
    this.warehouse = warehouse;
    this.redistribution = YesNoUnknown.ids(redistribution);
  }

  /**
   * Returns the profile of an employer; one without postings for a key that is none.
   *
   * @param newest day that thirteen weeks are counted back from
   */
  public EmployerProfile profile(String employer, LocalDate newest) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    List<EmployerProfile.Board> boards = new ArrayList<>();
    Map<String, Object> parameters =
        Map.of("employer", employer, "newest", newest, "redistribution", redistribution);
    try (Connection connection = warehouse.connection()) {
      COUNTS.forEach(
          connection,
          parameters,
          row ->
              counts
                  .computeIfAbsent(row.getString("kind"), _ -> new LinkedHashMap<>())
                  .put(row.getString("id"), row.getLong("count")));
      BOARDS.forEach(connection, parameters, row -> boards.add(board(row)));
    } catch (SQLException e) {
      throw new IllegalStateException("an employer cannot be read: " + e.getMessage(), e);
    }
    return new EmployerProfile(
        one(counts, "postings"),
        one(counts, "open"),
        one(counts, "opened"),
        one(counts, "closed"),
        one(counts, "pay"),
        one(counts, "described"),
        counts.getOrDefault("role", Map.of()),
        counts.getOrDefault("tool", Map.of()),
        new EmployerProfile.Unlisted(
            one(counts, "unlisted", "terms"), one(counts, "unlisted", "feed")),
        boards);
  }

  private static long one(Map<String, Map<String, Long>> counts, String kind) {
    return one(counts, kind, "");
  }

  private static long one(Map<String, Map<String, Long>> counts, String kind, String id) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(id, 0L);
  }

  private static EmployerProfile.Board board(ResultSet row) throws SQLException {
    OffsetDateTime newest = row.getObject("newest_at", OffsetDateTime.class);
    return new EmployerProfile.Board(
        row.getString("board"),
        row.getLong("open"),
        newest == null ? null : newest.toInstant(),
        row.getString("predecessor"));
  }
}
