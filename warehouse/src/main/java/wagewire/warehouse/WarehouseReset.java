package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** Empties a warehouse so that it can be filled again. */
public final class WarehouseReset {

  /** Keeps the reference tables that come with the program. */
  private static final String EMPTY =
      """
      do $$
      declare filled text;
      begin
        select string_agg(format('%I.%I', schema.nspname, tables.relname), ', ') into filled
        from pg_class tables
        join pg_namespace schema on schema.oid = tables.relnamespace
        where schema.nspname in ('postings', 'trends') and tables.relkind = 'r' and tables.relname !~ '^flyway'
          and tables.relname not in ('metro', 'metro_city', 'source');
        execute 'truncate ' || filled;
      end $$
      """;

  private static final String WITHDRAW =
      """
      truncate trends.erratum, trends.coverage_break, trends.figure, trends.release_week, trends.release,
        trends.kept_posting, trends.kept_week, trends.unit_count, trends.role_week, trends.index_base,
        trends.week_revision;

      insert into postings.posting_changed (posting_id)
      select posting_id from postings.posting
      on conflict do nothing;

      insert into postings.evidence_changed (board, since)
      select board, '-infinity' from postings.board
      """;

  private WarehouseReset() {}

  /**
   * Empties all tables in one transaction, except reference tables.
   *
   * @throws SQLException when the database fails
   */
  public static void empty(Warehouse warehouse) throws SQLException {
    try (Connection connection = warehouse.connection();
        var statement = connection.createStatement()) {
      statement.execute(EMPTY);
    }
  }

  /**
   * Removes all releases; the next one covers all weeks and takes the name of the first release of
   * its week.
   */
  public static void withdrawReleases(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(WITHDRAW);
    }
  }
}
