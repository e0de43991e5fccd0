package wagewire.warehouse;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Account that owns the database and is no superuser, with what only a superuser can set up. */
public final class DatabaseOwner {

  public static final String ACCOUNT = "wagewire_owner";

  private static final String SUPERUSER =
      "select rolsuper from pg_roles where rolname = current_user";

  private static final String CREATE =
      """
      do $$ begin
        if not exists (select from pg_roles where rolname = 'wagewire_owner') then
          create role wagewire_owner login createrole createdb;
        end if;
      exception when duplicate_object or unique_violation then
        -- Somebody who opened another database of this server was quicker.
      end $$;
      """;

  /** What an older version left to the superuser becomes the owner's. */
  private static final String TRANSFER =
      """
      do $$ declare
        owner constant oid := 'wagewire_owner'::regrole;
        spaces constant oid[] := array(
          select oid from pg_namespace where nspname in ('crawl', 'postings', 'metrics', 'trends', 'operations'));
        name text;
      begin
        if (select datdba from pg_database where datname = current_database()) <> owner then
          execute format('alter database %I owner to wagewire_owner', current_database());
        end if;
        for name in select format('%I', nspname) from pg_namespace where oid = any (spaces) and nspowner <> owner loop
          execute format('alter schema %s owner to wagewire_owner', name);
        end loop;
        for name in
          select oid::regclass::text from pg_class
          where relnamespace = any (spaces) and relowner <> owner and relkind in ('r', 'p', 'v', 'm', 'f')
        loop
          execute format('alter table %s owner to wagewire_owner', name);
        end loop;
        for name in
          select oid::regclass::text from pg_class where relnamespace = any (spaces) and relowner <> owner and relkind = 'c'
        loop
          execute format('alter type %s owner to wagewire_owner', name);
        end loop;
        for name in
          select oid::regprocedure::text from pg_proc where pronamespace = any (spaces) and proowner <> owner
        loop
          execute format('alter routine %s owner to wagewire_owner', name);
        end loop;
      end $$;
      """;

  /** The owner may set the passwords of the accounts, and end readers' sessions. */
  private static final String ADMINISTRATION =
      """
      do $$ declare
        account text;
      begin
        for account in
          select rolname from pg_roles
          where rolname ~ '^wagewire_(reader|ingest|transform|load|release|serve)$'
            and not pg_has_role('wagewire_owner', oid, 'member with admin option')
        loop
          execute format('grant %I to wagewire_owner with admin option', account);
        end loop;
      end $$;
      """;

  private DatabaseOwner() {}

  /** Returns whether the login is a superuser's. */
  public static boolean isSuperuser(DataSource login) {
    return Boolean.TRUE.equals(sql(login).fetchSingle(SUPERUSER).get(0, Boolean.class));
  }

  /**
   * Gives the database to {@link #ACCOUNT}, and does what that account has no right to. Safe to
   * call again, and by several processes.
   *
   * @param superuser a login to the database
   */
  public static void establish(DataSource superuser) {
    sql(superuser)
        .transaction(inner -> {
          DSLContext transaction = inner.dsl();
          ReaderRole.alone(transaction);
          transaction.execute(CREATE);
          transaction.execute(TRANSFER);
          PublicRights.revoke(transaction);
          ReaderRole.update(transaction);
          transaction.execute(ADMINISTRATION);
          RoleGrants.update(transaction);
        });
  }

  private static DSLContext sql(DataSource login) {
    return DSL.using(login, SQLDialect.POSTGRES);
  }
}
