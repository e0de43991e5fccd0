package wagewire.metrics.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wagewire.metrics.count.PartWeeks;
import wagewire.metrics.count.UnitCountWriter;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.RoleGroups;
import wagewire.model.time.IsoWeek;

/**
 * Postings of a table as a release keeps them, and the intermediate tables made of them. Each line
 * stands for {@code times} postings of an employer's own board, observed in every week; {@code
 * places} are country/region/metro; tools are parted by blanks, {@code -} is no description; the
 * type of employment may be left out.
 */
final class GivenPostings {

  static final Release RELEASE =
      new Release(
          "2026-W04",
          IsoWeek.parse("2026-W02"),
          IsoWeek.parse("2026-W04"),
          IsoWeek.parse("2026-W04"),
          IsoWeek.parse("2026-W04"),
          false,
          true);

  private static final String POSTING =
      """
      insert into metrics.kept_posting (
        posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
        countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency,
        period, annual_min, annual_max, annual_usd_mid, mode_stated, employment_type, metros, valid_from)
      select number + (select coalesce(max(posting_id), 0) from metrics.kept_posting), 'greenhouse:' || employer,
        'greenhouse:' || employer, true, employer, role, seniority, countries[1], regions[1], work_mode, title, from_day,
        from_day, countries, regions, array[from_day], array[to_day], array['opened'],
        array['closed'], tools <> '-', string_to_array(replace(tools, '-', ''), ' '), pay <> '',
        nullif(split_part(pay, ' ', 1), ''), case when pay <> '' then 'year' end, low, high, (low + high) / 2, false, employment_type, metros, 1
      from (select ?::integer as times, ? as employer, ? as role, ? as seniority, string_to_array(?, ',') as places,
        ? as work_mode, ? as title, ?::date as from_day, nullif(?, '')::date as to_day, ? as tools, ? as pay, ? as employment_type) as line
      cross join lateral (select
        array(select split_part(place, '/', 1) from unnest(places) as place) as countries,
        array(select coalesce(nullif(split_part(place, '/', 2), ''), 'unknown') from unnest(places) as place) as regions,
        array(select coalesce(nullif(split_part(place, '/', 3), ''), 'none') from unnest(places) as place) as metros,
        nullif(split_part(split_part(pay, ' ', 2), '-', 1), '')::numeric as low,
        nullif(split_part(pay, '-', 2), '')::numeric as high) as read
      cross join lateral generate_series(1, times) as number
      """;

  private static final String OBSERVED =
      """
      insert into metrics.kept_week (unit, week, own, gone, selected, valid_from)
      select distinct unit, week::date, true, false, false, 1
      from metrics.kept_posting
      cross join generate_series(date '2026-01-05', date '2026-01-19', interval '7 days') as week;
      insert into metrics.board_unit (board, unit, kind, employer, counted)
      select board, min(unit), 'own', min(employer), true
      from metrics.kept_posting
      group by board;
      insert into postings.snapshot (
        board, snapshot, status, outcome, started_at, finished_at, announced, read, parts, parts_taken, merged)
      select board, 1, 'complete', 'ok', '2026-01-25 09:00Z', '2026-01-25 09:00Z', 0, 0, 0, 0, true
      from metrics.board_unit;
      create temporary table due_week on commit drop as
      select unit, date '2025-11-03' as from_week, date '2026-01-19' as to_week
      from metrics.kept_posting
      group by unit
      """;

  /** Cells of a line with its last one, the type of employment, which may be left out. */
  private static final int COLUMNS = 12;

  private GivenPostings() {}

  static void write(Connection connection, Path table) throws IOException, SQLException {
    ReleaseBuilder.prepare(connection);
    MetricNumbers.register(connection, MetricRegistry.standard());
    RoleGroups.write(connection);
    List<String> lines = Files.readAllLines(table);
    try (var insert = connection.prepareStatement(POSTING)) {
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split("\t", -1)));
        if (cells.size() < COLUMNS) {
          cells.add("unknown");
        }
        for (int column = 0; column < cells.size(); column++) {
          insert.setString(column + 1, cells.get(column));
        }
        insert.executeUpdate();
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute(OBSERVED);
    }
    UnitCountWriter.write(connection, parameters(connection));
    CellWeeks.write(connection, RELEASE);
    PartWeeks.write(connection, RELEASE);
  }

  /** All that files of metrics ask for. */
  static Map<String, Object> parameters(Connection connection) throws SQLException {
    Map<String, Object> parameters = new HashMap<>(RELEASE.parameters("marketing-ops"));
    parameters.put("counted_role", "marketing-operations");
    parameters.put("to_week", RELEASE.newestWeek().monday());
    parameters.put(
        "weeks",
        connection.createArrayOf(
            "date",
            Stream.iterate(RELEASE.firstWeek(), week -> week.plusWeeks(1))
                .limit(RELEASE.newestWeek().weeksSince(RELEASE.firstWeek()) + 1L)
                .map(IsoWeek::monday)
                .toArray()));
    parameters.put("window_weeks", 4);
    parameters.put("first_compared", RELEASE.firstWeek().monday());
    return parameters;
  }
}
