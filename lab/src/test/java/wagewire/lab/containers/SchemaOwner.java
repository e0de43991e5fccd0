package wagewire.lab.containers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import wagewire.ingest.store.CrawlSchema;
import wagewire.lab.undisturbed.WarehouseRows;
import wagewire.warehouse.Warehouse;

/**
 * A module that owns schemas.
 *
 * @param folder of its migrations, in the class path
 * @param schemas it owns; the first holds the history
 * @param open the program's initialisation
 */
record SchemaOwner(String folder, List<String> schemas, Consumer<DataSource> open) {

  static final List<SchemaOwner> ALL =
      List.of(
          new SchemaOwner("wagewire/ingest/migrations", List.of("crawl"), CrawlSchema::migrate),
          new SchemaOwner(
              "wagewire/warehouse/migrations", List.of("postings", "trends"), Warehouse::open));

  private static final String COLUMNS =
      """
      select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
      from information_schema.columns
      where table_schema || '.' || table_name = ? and is_generated = 'NEVER'
      """;

  /** Returns the names of the schema's tables. */
  static List<String> tables(DataSource database, String schema) {
    return WarehouseRows.rows(
        database,
        """
        select table_schema || '.' || table_name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema = '%s'
          and table_name <> 'flyway_schema_history'
        """
            .formatted(schema));
  }

  /** Migrates to the version before the last one, or to the only one. */
  void migrateToTheOneBefore(DataSource database) {
    List<MigrationVersion> versions =
        Arrays.stream(flyway(database).load().info().all())
            .map(one -> one.getVersion())
            .sorted()
            .toList();
    flyway(database).target(versions.get(Math.max(0, versions.size() - 2))).load().migrate();
  }

  /** Records a migration of a future version of the program. */
  void enterANewerVersion(DataSource database) {
    execute(
        database,
        """
        insert into %s.flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
        values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'later', 1, true)
        """
            .formatted(schemas.getFirst()));
  }

  private FluentConfiguration flyway(DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .schemas(schemas.toArray(String[]::new))
        .locations("classpath:" + folder);
  }

  /**
   * Replaces a table's rows, which migrations may have put there, by those of another database, in
   * the columns that both have; foreign keys are not checked meanwhile.
   */
  static void copy(DataSource from, DataSource to, String table) {
    try (Connection source = from.getConnection();
        Connection target = to.getConnection()) {
      String columns = columns(target, table);
      ByteArrayOutputStream rows = new ByteArrayOutputStream();
      copies(source).copyOut("copy %s (%s) to stdout".formatted(table, columns), rows);
      target.createStatement().execute("set session_replication_role = replica");
      target.createStatement().execute("delete from " + table);
      copies(target)
          .copyIn(
              "copy %s (%s) from stdin".formatted(table, columns),
              new ByteArrayInputStream(rows.toByteArray()));
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private static String columns(Connection connection, String table) throws SQLException {
    try (var statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, table);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  static void execute(DataSource database, String statement) {
    try (Connection connection = database.getConnection();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
