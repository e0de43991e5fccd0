package wagewire.ingest.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.RootCause;
import wagewire.model.error.WagewireException;

/** Migrates the schema {@code crawl} to this version; the schema holds its own history. */
public final class CrawlSchema {

  public static final String NAME = "crawl";

  private static final String NEWEST = "latest";

  private static final String MAY_MIGRATE =
      """
      select coalesce(
        (select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'crawl'),
        has_database_privilege(current_database(), 'create'))
      """;

  private CrawlSchema() {}

  /**
   * Migrates the schema to this version, where the login owns it or may create it; else checks that
   * it is of this version. Safe to call by several processes at once.
   *
   * @throws WagewireException DATABASE_UNREACHABLE, NEWER_DATA_DIRECTORY when another version made
   *     the schema, or NOT_READY when it is to be migrated by its owner
   */
  public static void migrate(DataSource database) {
    Flyway flyway = flyway(database, NEWEST);
    if (mayMigrate(database)) {
      run(flyway::migrate);
      return;
    }
    if (flyway.info().current() == null || flyway.info().pending().length > 0) {
      throw new WagewireException(
          ErrorCode.NOT_READY,
          "the tables are not yet those of this version, and this login may not change them",
          "PostgreSQL, schema " + NAME,
          "Run ./wagewire migrate with the login of the database's owner.");
    }
    run(flyway::validate);
  }

  /**
   * Migrates up to a version of older migrations only; to the latest where that version does not
   * exist.
   */
  public static void migrateTo(DataSource database, String version) {
    run(flyway(database, version + "?")::migrate);
  }

  private static boolean mayMigrate(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(MAY_MIGRATE)) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static Flyway flyway(DataSource database, String target) {
    return Flyway.configure(CrawlSchema.class.getClassLoader())
        .dataSource(database)
        .target(target)
        .locations("classpath:wagewire/ingest/migrations")
        .schemas(NAME)
        .ignoreMigrationPatterns(new String[0])
        .loggers("slf4j")
        .load();
  }

  private static void run(Runnable migration) {
    try {
      migration.run();
    } catch (FlywayValidateException e) {
      throw new WagewireException(
          ErrorCode.NEWER_DATA_DIRECTORY,
          "another version of Wagewire made these tables",
          "PostgreSQL, schema " + NAME,
          "Use that version, or name another --data or --database.",
          e);
    } catch (FlywayException e) {
      throw unreachable(e);
    }
  }

  private static WagewireException unreachable(Exception cause) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "the schema cannot be migrated to this version: " + RootCause.of(cause),
        "PostgreSQL, schema " + NAME,
        "Check that PostgreSQL runs and that the user may create schemas",
        cause);
  }
}
