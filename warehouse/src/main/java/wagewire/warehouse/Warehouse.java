package wagewire.warehouse;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** The warehouse's schemas in one database. */
public final class Warehouse {

  /**
   * Role that can read schemas {@code postings}, {@code metrics} and {@code trends} and two tables
   * of {@code operations}.
   */
  public static final String READER = "wagewire_reader";

  private static final String NEWEST =
      """
      select version from postings.flyway_schema_history
      where success and version is not null order by installed_rank desc limit 1
      """;

  private static final String MAY_MIGRATE =
      """
      select coalesce(
        (select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'postings'),
        has_database_privilege(current_database(), 'create'))
      """;

  private static final String LATEST = "latest";

  /** Flyway's suffix that accepts an unknown target version. */
  private static final String IF_THERE = "?";

  private final DataSource owner;
  private final DataSource dataSource;
  private final String version;

  private Warehouse(DataSource owner, DataSource dataSource, String version) {
    this.owner = owner;
    this.dataSource = dataSource;
    this.version = version;
  }

  /**
   * Migrates the schemas and grants accounts their rights, where the login owns the schemas or may
   * create them; else checks that they are those of this version. Safe to call from several
   * processes.
   *
   * @throws WagewireException NEWER_DATA_DIRECTORY when another version made the schemas, NOT_READY
   *     when they are to be migrated by their owner
   */
  public static Warehouse open(DataSource dataSource) {
    if (!mayMigrate(dataSource)) {
      return new Warehouse(dataSource, dataSource, current(dataSource));
    }
    Warehouse warehouse = new Warehouse(dataSource, dataSource, migrate(dataSource, LATEST));
    warehouse
        .sql()
        .transaction(inner -> {
          ReaderRole.alone(inner.dsl());
          PublicRights.revoke(inner.dsl());
          ReaderRole.update(inner.dsl());
          RoleGrants.update(inner.dsl());
          SourceTable.update(inner.dsl());
        });
    return warehouse;
  }

  /**
   * Migrates up to a version and no further, for data that an older version of the program wrote;
   * applies all migrations where the version is unknown.
   */
  public static void migrateTo(DataSource dataSource, String version) {
    String _ = migrate(dataSource, version + IF_THERE);
  }

  /** Returns this warehouse as seen by a read-only account. */
  public Warehouse withReader(DataSource reader) {
    return new Warehouse(owner, reader, version);
  }

  /** Returns this warehouse with other sessions of its owner and of its readers. */
  public Warehouse withSessions(DataSource owner, DataSource reader) {
    return new Warehouse(owner, reader, version);
  }

  private static Flyway flyway(DataSource dataSource, String target) {
    return Flyway.configure()
        .target(target)
        .dataSource(dataSource)
        .schemas("postings", "metrics", "trends")
        .locations("classpath:wagewire/warehouse/migrations")
        .javaMigrations(new MetroMigration())
        .ignoreMigrationPatterns(new String[0])
        .loggers("slf4j")
        .load();
  }

  /** Migrates and returns the version reached. */
  private static String migrate(DataSource dataSource, String target) {
    try {
      Flyway flyway = flyway(dataSource, target);
      flyway.migrate();
      return flyway.info().current().getVersion().getVersion();
    } catch (FlywayValidateException e) {
      throw anotherVersion(e);
    }
  }

  private static boolean mayMigrate(DataSource dataSource) {
    try (Connection connection = connection(dataSource);
        var statement = connection.createStatement();
        var row = statement.executeQuery(MAY_MIGRATE)) {
      row.next();
      return row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the version of the schemas, which is this program's. */
  private static String current(DataSource dataSource) {
    Flyway flyway = flyway(dataSource, LATEST);
    MigrationInfo reached = flyway.info().current();
    if (reached == null || flyway.info().pending().length > 0) {
      throw new WagewireException(
          ErrorCode.NOT_READY,
          "the tables are not yet those of this version, and this login may not change them",
          "schemas postings, metrics and trends",
          "Run ./wagewire migrate with the login of the database's owner.");
    }
    try {
      flyway.validate();
    } catch (FlywayValidateException e) {
      throw anotherVersion(e);
    }
    return reached.getVersion().getVersion();
  }

  private static WagewireException anotherVersion(FlywayValidateException cause) {
    return new WagewireException(
        ErrorCode.NEWER_DATA_DIRECTORY,
        "another version of Wagewire made these tables",
        "schemas postings, metrics and trends",
        "Use that version, or name another --data or --database.",
        cause);
  }

  /** Returns whether the schemas still have the version that {@link #open} left. */
  public boolean isCurrent() {
    return sql().fetch(NEWEST).getValues(0, String.class).contains(version);
  }

  /** Returns jOOQ on pooled connections. */
  public DSLContext sql() {
    return DSL.using(dataSource, SQLDialect.POSTGRES);
  }

  /** Opens a connection; the caller closes it. */
  public Connection connection() {
    return connection(dataSource);
  }

  /**
   * Opens a connection of the owner's, for temporary tables, which a reader may not create. Never
   * run SQL from outside on it.
   */
  public Connection ownersConnection() {
    return connection(owner);
  }

  /**
   * Replaces pooled connections, each as soon as nobody uses it: where PostgreSQL closed one, it
   * has most likely closed others.
   */
  public void renewConnections() {
    renew(dataSource);
    renew(owner);
  }

  private static void renew(DataSource source) {
    HikariPoolMXBean pool =
        source instanceof HikariDataSource pooled ? pooled.getHikariPoolMXBean() : null;
    if (pool != null) {
      pool.softEvictConnections();
    }
  }

  private static Connection connection(DataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "cannot connect to PostgreSQL",
          String.valueOf(e.getMessage()),
          "Check that the server runs and that --database names it.",
          e);
    }
  }
}
