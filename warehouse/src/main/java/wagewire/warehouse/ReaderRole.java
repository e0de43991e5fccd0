package wagewire.warehouse;

import org.jooq.DSLContext;

/** Role that reads the warehouse, with its limits. */
final class ReaderRole {

  /** One process at a time changes roles; a reader who takes the lock is sent away. */
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

  private static final String CREATE =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'wagewire_reader') then
          create role wagewire_reader login;
        end if;
      exception when duplicate_object or unique_violation then
        -- Somebody who opened another database of this server was quicker.
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

  /** Waits, within a transaction, until no other process changes roles and rights. */
  static void alone(DSLContext transaction) {
    transaction.execute(ALONE);
  }

  /** Creates the role where it is missing, and sets its limits again. */
  static void update(DSLContext transaction) {
    transaction.execute(CREATE);
    limit(transaction);
  }

  /** Sets the role's limits again where they differ. */
  static void limit(DSLContext owner) {
    owner.execute(LIMITS);
  }
}
