package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** The warehouse's schemas in one database. */
public final class Warehouse {

  /**
   * Role that can read schemas {@code postings} and {@code trends} and two tables of {@code
   * operations}.
   */
  public static final String READER = "wagewire_reader";

  private static final String GRANTS =
      """
      select pg_advisory_xact_lock(hashtext('wagewire.grants'));
      do $$ begin
        if not exists (select from pg_roles where rolname = 'wagewire_reader') then
          create role wagewire_reader login;
          alter role wagewire_reader set default_transaction_read_only = on;
        end if;
      exception when duplicate_object or unique_violation then
        -- Somebody who opened another database of this server was quicker.
      end $$;
      do $$ begin
        -- Everybody may fill disks with temporary tables and large objects, unless told otherwise.
        if has_database_privilege('public', current_database(), 'temporary')
            and (select pg_has_role(current_user, datdba, 'usage') from pg_database where datname = current_database()) then
          execute format('revoke temporary on database %I from public', current_database());
        end if;
        if has_function_privilege('public', 'lo_create(oid)', 'execute')
            and (select rolsuper from pg_roles where rolname = current_user) then
          revoke execute on function lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) from public;
        end if;
      end $$;
      do $$ begin
        -- Only where something lacks: a grant of what is granted writes rows of the catalogue all the same, and fails
        -- where a release that is being made has just changed them.
        if exists (
            select from unnest(array['postings', 'trends', 'operations']) as wanted (name)
            where not has_schema_privilege('wagewire_reader', wanted.name, 'usage')) then
          grant usage on schema postings, trends, operations to wagewire_reader;
        end if;
        if exists (
            select from pg_class tables join pg_namespace spaces on spaces.oid = tables.relnamespace
            where spaces.nspname in ('postings', 'trends') and tables.relkind in ('r', 'p', 'v', 'm', 'f')
              and not has_table_privilege('wagewire_reader', tables.oid, 'select')) then
          grant select on all tables in schema postings, trends to wagewire_reader;
        end if;
        if not has_table_privilege('wagewire_reader', 'operations.run', 'select')
            or not has_table_privilege('wagewire_reader', 'operations.alert', 'select') then
          grant select on operations.run, operations.alert to wagewire_reader;
        end if;
      end $$;
      """;

  private static final String NEWEST =
      """
      select version from postings.flyway_schema_history
      where success and version is not null order by installed_rank desc limit 1
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
   * Migrates the schemas and grants the reader access. Safe to call from several processes.
   *
   * @throws WagewireException NEWER_DATA_DIRECTORY when another version made the schemas
   */
  public static Warehouse open(DataSource dataSource) {
    Warehouse warehouse = new Warehouse(dataSource, dataSource, migrate(dataSource, LATEST));
    warehouse
        .sql()
        .transaction(inner -> {
          inner.dsl().execute(GRANTS);
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

  private static Flyway flyway(DataSource dataSource, String target) {
    return Flyway.configure()
        .target(target)
        .dataSource(dataSource)
        .schemas("postings", "trends")
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
      throw new WagewireException(
          ErrorCode.NEWER_DATA_DIRECTORY,
          "another version of Wagewire made these tables",
          "schemas postings and trends",
          "Use that version, or name another --data or --database.",
          e);
    }
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
