package wagewire.ingest.store;

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

  private CrawlSchema() {}

  /**
   * Migrates the schema to this version; safe to call by several processes at once.
   *
   * @throws WagewireException DATABASE_UNREACHABLE, or NEWER_DATA_DIRECTORY when another version
   *     made the schema
   */
  public static void migrate(DataSource database) {
    migrateUntil(database, NEWEST);
  }

  /**
   * Migrates up to a version of older migrations only; to the latest where that version does not
   * exist.
   */
  public static void migrateTo(DataSource database, String version) {
    migrateUntil(database, version + "?");
  }

  private static void migrateUntil(DataSource database, String target) {
    try {
      Flyway.configure(CrawlSchema.class.getClassLoader())
          .dataSource(database)
          .target(target)
          .locations("classpath:wagewire/ingest/migrations")
          .schemas(NAME)
          .ignoreMigrationPatterns(new String[0])
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new WagewireException(
          ErrorCode.NEWER_DATA_DIRECTORY,
          "another version of Wagewire made these tables",
          "PostgreSQL, schema " + NAME,
          "Use that version, or name another --data or --database.",
          e);
    } catch (FlywayException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "the schema cannot be migrated to this version: " + RootCause.of(e),
          "PostgreSQL, schema " + NAME,
          "Check that PostgreSQL runs and that the user may create schemas",
          e);
    }
  }
}
