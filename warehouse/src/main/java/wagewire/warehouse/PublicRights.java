package wagewire.warehouse;

import org.jooq.DSLContext;

/** Rights that PostgreSQL gives every account, and that are taken from all. */
final class PublicRights {

  /** Everybody may fill disks with temporary tables and large objects, unless told otherwise. */
  private static final String DISK =
      """
      do $$ begin
        if has_database_privilege('public', current_database(), 'temporary')
            and (select pg_has_role(current_user, datdba, 'usage') from pg_database where datname = current_database()) then
          execute format('revoke temporary on database %I from public', current_database());
        end if;
        if has_function_privilege('public', 'lo_create(oid)', 'execute')
            and (select rolsuper from pg_roles where rolname = current_user) then
          revoke execute on function lo_create(oid), lo_creat(integer), lo_from_bytea(oid, bytea) from public;
        end if;
      end $$;
      """;

  /**
   * Everybody may take the locks of others' names and end sessions of the own role, unless told
   * otherwise.
   */
  private static final String LOCKS =
      """
      do $$ declare
        owner regrole := (select datdba from pg_database where datname = current_database());
        function regprocedure;
      begin
        if (select rolsuper from pg_roles where rolname = current_user) then
          for function in
            select oid::regprocedure from pg_proc
            where pronamespace = 'pg_catalog'::regnamespace
              and (proname ~ '^pg_(try_)?advisory_(xact_)?lock' or proname in ('pg_terminate_backend', 'pg_cancel_backend'))
              and has_function_privilege('public', oid, 'execute')
          loop
            execute format('revoke execute on function %s from public', function);
            execute format('grant execute on function %s to %s', function,
              coalesce((select nspowner::regrole from pg_namespace where nspname = 'postings'), owner));
          end loop;
        end if;
      end $$;
      """;

  /**
   * What is taken in this database would be left in others of the server: every account may connect
   * to those that each server has, unless told otherwise.
   */
  private static final String OTHER_DATABASES =
      """
      do $$ declare
        name text;
      begin
        for name in
          select datname from pg_database
          where datname in ('postgres', 'template1') and datname <> current_database()
            and has_database_privilege('public', oid, 'connect') and pg_has_role(current_user, datdba, 'usage')
        loop
          execute format('revoke connect on database %I from public', name);
        end loop;
      exception when internal_error then
        -- Somebody who opened another database of this server was quicker.
      end $$;
      """;

  private PublicRights() {}

  /** Takes them where this account may; those to functions only a superuser may take. */
  static void revoke(DSLContext transaction) {
    transaction.execute(DISK);
    transaction.execute(LOCKS);
    transaction.execute(OTHER_DATABASES);
  }
}
