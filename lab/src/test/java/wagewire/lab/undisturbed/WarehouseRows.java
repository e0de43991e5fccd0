package wagewire.lab.undisturbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Every row of what people see of a warehouse, whole: ids are hashes and all times are the
 * market's, so no column is left out.
 *
 * @param tables rows as JSON, sorted, by the table's name
 * @param fetches how the fetches of each board and day ended
 */
public record WarehouseRows(Map<String, List<String>> tables, List<String> fetches) {

  private static final int EXAMPLES = 3;

  private static final List<String> NAMES =
      List.of(
          "postings.listing",
          "postings.posting",
          "postings.spell",
          "postings.posting_tool",
          "postings.posting_place",
          "trends.facts");

  /** Each once, whatever snapshot it was found in: a round that was broken off finds it again. */
  private static final String REJECTED =
      """
      select distinct concat_ws('|', board, stage, external_id, reason, message)
      from postings.rejection
      """;

  /** No part of the comparison: what a person looks at who wonders about a difference. */
  private static final String FETCHES =
      """
      select distinct concat_ws(' ', board, (finished_at at time zone 'UTC')::date, status, outcome,
        note, case when merged then 'merged' end,
        case when parts_taken <> parts then format('%s of %s parts', parts_taken, parts) end)
      from postings.snapshot
      """;

  private static final String REJECTIONS = "postings.rejection";

  public static WarehouseRows of(DataSource dataSource) {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (String name : NAMES) {
      tables.put(name, rows(dataSource, "select to_jsonb(row)::text from " + name + " row"));
    }
    tables.put(REJECTIONS, rows(dataSource, REJECTED));
    return new WarehouseRows(tables, rows(dataSource, FETCHES));
  }

  /** The one column of a query, sorted. */
  public static List<String> rows(DataSource dataSource, String query) {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      rows.sort(null);
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same rows, for a comparison in which a column does not count. */
  public WarehouseRows without(String column) {
    Pattern value = Pattern.compile("\"" + Pattern.quote(column) + "\": (\"[^\"]*\"|null)(, )?");
    Map<String, List<String>> left = new LinkedHashMap<>();
    tables.forEach((name, rows) ->
        left.put(
            name, rows.stream().map(row -> value.matcher(row).replaceAll("")).sorted().toList()));
    return new WarehouseRows(left, fetches);
  }

  /** The same rows, for a comparison in which the rejections of a board do not count. */
  public WarehouseRows withoutRejectionsOf(String token) {
    Map<String, List<String>> left = new LinkedHashMap<>(tables);
    left.computeIfPresent(
        REJECTIONS, (_, rows) -> rows.stream().filter(row -> !row.contains(token)).toList());
    return new WarehouseRows(left, fetches);
  }

  /** A line a table that is empty or holds other rows than expected; none if all are the same. */
  public List<String> differences(WarehouseRows expected) {
    List<String> differences = new ArrayList<>();
    for (String name : expected.tables.keySet()) {
      Set<String> here = new HashSet<>(tables.getOrDefault(name, List.of()));
      Set<String> there = new HashSet<>(expected.tables.getOrDefault(name, List.of()));
      List<String> missing = there.stream().filter(row -> !here.contains(row)).sorted().toList();
      List<String> added = here.stream().filter(row -> !there.contains(row)).sorted().toList();
      if (missing.size() + added.size() > 0 || (here.isEmpty() && NAMES.contains(name))) {
        differences.add(
            "%s: %d missing %s, %d added %s"
                .formatted(
                    name,
                    missing.size(),
                    missing.stream().limit(EXAMPLES).toList(),
                    added.size(),
                    added.stream().limit(EXAMPLES).toList()));
      }
    }
    return differences;
  }

  /** Fetches that ended as none of the board's did that day in the other run. */
  public List<String> otherFetches(WarehouseRows other) {
    return fetches.stream().filter(fetch -> !other.fetches.contains(fetch)).toList();
  }

  /** No table is empty and all are the same, row by row. */
  public void assertSameAs(WarehouseRows expected) {
    for (String name : expected.tables.keySet()) {
      assertThat(tables.get(name)).as(name).isEqualTo(expected.tables.get(name));
    }
    for (String name : NAMES) {
      assertThat(tables.get(name)).as(name).isNotEmpty();
    }
  }
}
