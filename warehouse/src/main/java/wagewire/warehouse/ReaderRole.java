package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** Role that reads the warehouse, with its rights and limits. */
final class ReaderRole {

  /** One process at a time changes the role; a reader who takes the lock is sent away. */
  private static final String ALONE =
      """
      do $$ begin
        if not pg_try_advisory_xact_lock(hashtext('wagewire.grants')) then
          if exists (select from pg_roles where rolname = 'wagewire_reader') then
            perform * from (
      """
          + ReaderSessions.END_HOLDERS_OF
          + "'wagewire.grants'"
          + ReaderSessions.AMONG_READERS
          + """
                ) ended;
              end if;
              perform pg_advisory_xact_lock(hashtext('wagewire.grants'));
            end if;
          end $$;
          """;

  private static final String GRANTS =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'wagewire_reader') then
          create role wagewire_reader login;
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
      do $$ declare
        function regprocedure;
      begin
        -- Everybody may take the locks of others' names and end sessions of the own role, unless told otherwise.
        if (select rolsuper from pg_roles where rolname = current_user) then
          for function in
            select oid::regprocedure from pg_proc
            where pronamespace = 'pg_catalog'::regnamespace
              and (proname ~ '^pg_(try_)?advisory_(xact_)?lock' or proname in ('pg_terminate_backend', 'pg_cancel_backend'))
              and has_function_privilege('public', oid, 'execute')
          loop
            execute format('revoke execute on function %s from public', function);
            execute format('grant execute on function %s to %s', function,
              (select nspowner::regrole from pg_namespace where nspname = 'postings'));
          end loop;
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

  /**
   * Settings, password and number of connections are the account's own to change, or without limit.
   * Those that differ are set again; where the owner has no right to, they stay.
   */
  private static final String LIMITS =
      """
      do $$ declare
        supreme boolean := (select rolsuper from pg_roles where rolname = current_user);
        wanted text[] := array['default_transaction_read_only=on', 'idle_in_transaction_session_timeout=60s'];
      begin
        if supreme then
          wanted := wanted || 'temp_file_limit=4GB'::text;
        end if;
        if (select array_agg(one order by place) from pg_db_role_setting, unnest(setconfig) with ordinality as set (one, place)
              where setrole = 'wagewire_reader'::regrole and setdatabase = 0 and (supreme or one not like 'temp_file_limit=%'))
            is distinct from wanted then
          alter role wagewire_reader reset all;
          alter role wagewire_reader set default_transaction_read_only = on;
          alter role wagewire_reader set idle_in_transaction_session_timeout = '60s';
          if supreme then
            alter role wagewire_reader set temp_file_limit = '4GB';
          end if;
        end if;
        if exists (
            select from pg_db_role_setting
            where setrole = 'wagewire_reader'::regrole
              and setdatabase = (select oid from pg_database where datname = current_database())) then
          execute format('alter role wagewire_reader in database %I reset all', current_database());
        end if;
        if (select rolconnlimit from pg_roles where rolname = 'wagewire_reader') = -1 then
          execute format('alter role wagewire_reader connection limit %s', greatest(24, current_setting('max_connections')::int / 2));
        end if;
        if not pg_has_role(current_user, 'wagewire_reader', 'usage') then
          grant wagewire_reader to current_user;
        end if;
      exception when insufficient_privilege or internal_error then
        -- Somebody else made the role, or has just changed it through another database.
      end $$;
      """;

  private ReaderRole() {}

  /** Creates the role where it is missing, and gives it what it lacks. */
  static void update(DSLContext transaction) {
    transaction.execute(ALONE);
    transaction.execute(GRANTS);
    transaction.execute(LIMITS);
  }

  /** Waits, within a transaction, until no other process changes the role. */
  static void alone(Connection transaction) throws SQLException {
    try (var statement = transaction.createStatement()) {
      statement.execute(ALONE);
    }
  }
}
