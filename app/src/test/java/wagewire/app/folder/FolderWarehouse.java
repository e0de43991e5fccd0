package wagewire.app.folder;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.testing.TestPostgres;
import wagewire.warehouse.Warehouse;

/** Releases, written row by row, of a database of its own. */
final class FolderWarehouse {

  private static final String METRICS =
      """
      insert into trends.metric_number (number, metric, unit, monthly)
      values (1, 'active', 'count', false), (2, 'pay_p50', 'currency', false)
      """;

  private final DatabaseAddress address;
  private final Warehouse warehouse;

  private FolderWarehouse(DatabaseAddress address) {
    this.address = address;
    this.warehouse = Warehouse.open(address.dataSource());
    execute(METRICS);
  }

  static FolderWarehouse fresh() {
    return new FolderWarehouse(TestPostgres.copyOf(Template.MIGRATED));
  }

  /** Migrating takes longer than copying. */
  private static final class Template {
    static final DatabaseAddress MIGRATED = TestPostgres.freshDatabase();

    static {
      Warehouse _ = Warehouse.open(MIGRATED.dataSource());
    }
  }

  /** Two years of postings of four employers, and figures of two weeks, in release 1. */
  static FolderWarehouse ofOneRelease() {
    FolderWarehouse warehouse = fresh();
    List<String> employers = List.of("acme", "globex", "initech", "Zürich");
    for (int id = 1; id <= 40; id++) {
      String day = id % 2 == 0 ? "2025-12-01" : "2026-11-02";
      warehouse.posting(id, employers.get(id % employers.size()), day, 1);
    }
    warehouse.figure(1, "2025-12-15", 1, 7);
    warehouse.figure(2, "2026-11-09", 1, 8);
    warehouse.week("lever:a", "2026-11-09", 1);
    warehouse.release(1, "2025-12-15", "2026-11-09");
    return warehouse;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  DatabaseAddress address() {
    return address;
  }

  void posting(long id, String employer, String openedOn, int validFrom) {
    execute(
        """
        insert into trends.kept_posting (
          posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
          listings, openings, countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency,
          period, annual_min, annual_max, annual_usd_mid, valid_from)
        values (%d, 'lever:a', 'lever:a', true, '%s', 'crm', 'mid', 'US', 'US-NY', 'remote', 'crm manager', '%s', '%3$s',
          1, 2, '{US,unknown}', '{US-NY,unknown}', '{%3$s,2026-11-20}', '{2026-11-10,NULL}', '{opened,reposted}', '{closed,closed}',
          true, '{hubspot}', true, 'USD', 'year', 90000.5, 100000, 95000.25, %d)
        """
            .formatted(id, employer, openedOn, validFrom));
  }

  /** Ends a posting's row with a release. */
  void end(long id, int validTo) {
    execute(
        "update trends.kept_posting set valid_to = %d where posting_id = %d and valid_to is null"
            .formatted(validTo, id));
  }

  void figure(long key, String week, int validFrom, double value) {
    execute(
        String.format(
            Locale.ROOT,
            """
            insert into trends.figure (
              key_hash, cell_hash, period_start, period_end, week, closing_week, role, seniority, country, region, metro, work_mode,
              employment_type, tool, title, employer, currency, horizon, valid_from, metrics, estimates)
            values (%d, 1, '%s', date '%2$s' + 6, '%2$s', '%2$s', 'crm', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all', 'all',
              'all', 'week', %d, '{1,2}', array[
                row(%s, null, null, null, 5, 3, 3, 5, 1, 'publish', null, null, null, null, null, 'A sentence.')::trends.estimate,
                row(null, null, null, null, 1, 1, 1, 1, 1, 'suppressed', 'few_employers', null, null, null, null, null)::trends.estimate])
            """,
            key,
            week,
            validFrom,
            value));
  }

  void week(String unit, String week, int validFrom) {
    execute(
        "insert into trends.kept_week (unit, week, own, gone, valid_from) values ('%s', '%s', true, false, %d)"
            .formatted(unit, week, validFrom));
  }

  void release(int sequence, String fromWeek, String week) {
    execute(
        """
        insert into trends.release (
          vintage, sequence, week, released_at, method_version, inputs, simulated, first_week, from_week)
        values ('r%d', %1$d, '%s', '2026-11-30 06:00:00.123456+00', 1, 'digest', false, '2025-12-29', '%s');
        insert into trends.release_week (week, vintage)
        select week::date, 'r%1$d' from generate_series(date '%3$s', date '%2$s', interval '7 days') week
        on conflict (week) do update set vintage = excluded.vintage;
        """
            .formatted(sequence, week, fromWeek));
  }

  void execute(String sql) {
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the first column of a query's rows. */
  List<String> column(String query) {
    List<String> values = new ArrayList<>();
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return values;
  }
}
