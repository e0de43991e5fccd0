package wagewire.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Rights of accounts, from {@code roles.tsv}. */
final class RoleGrants {

  /**
   * Statements that give each role that exists what it lacks. A grant of what is granted would
   * write rows of the catalogue all the same, and fail where a release that is being made has just
   * changed them.
   */
  private static final String LACKING =
      """
      with wanted as materialized (
        select roles.oid as role, rolname, kind, name, columns, privilege
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as line (account, kind, name, columns, privilege)
        join pg_roles roles on rolname = account
        where privilege <> 'maintain' or current_setting('server_version_num')::integer >= 170000
      ), relation as (
        select pg_class.oid, pg_class.oid::regclass as shown, nspname, nspname || '.' || relname as full_name, relkind
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where nspname in ('crawl', 'postings', 'metrics', 'trends', 'operations')
      )
      select format('grant %s on database %I to %I', privilege, current_database(), rolname)
      from wanted
      where kind = 'database' and not has_database_privilege(role, current_database(), privilege)
        and (select pg_has_role(current_user, datdba, 'usage') from pg_database where datname = current_database())
      union all
      select format('grant %s on schema %I to %I', privilege, nspname, rolname)
      from wanted join pg_namespace on nspname = name
      where kind = 'schema' and not has_schema_privilege(role, pg_namespace.oid, privilege)
      union all
      select format('grant %s on %s to %I', privilege, shown, rolname)
      from wanted join relation on kind = 'tables' and nspname = name or kind = 'table' and columns = '' and full_name = name
      where relkind in ('r', 'p', 'v', 'm', 'f') and not has_table_privilege(role, oid, privilege)
      union all
      select format('grant %s (%s) on %s to %I', privilege, columns, shown, rolname)
      from wanted join relation on kind = 'table' and columns <> '' and full_name = name
      where exists (
        select from unnest(string_to_array(columns, ', ')) as one where not has_column_privilege(role, oid, one, privilege))
      union all
      select format('grant %s on sequence %s to %I', privilege, shown, rolname)
      from wanted join relation on kind = 'sequences' and nspname = name
      where case when relkind = 'S' then not has_sequence_privilege(role, oid, privilege) end
      union all
      select format('grant %s on function %s to %I', privilege, pg_proc.oid::regprocedure, rolname)
      from wanted join pg_proc on proname = name and pronamespace = 'pg_catalog'::regnamespace
      where kind = 'functions' and not has_function_privilege(role, pg_proc.oid, privilege)
        and (select rolsuper from pg_roles where rolname = current_user)
      union all
      select format('grant %I to %I', granted.rolname, wanted.rolname)
      from wanted join pg_roles granted on granted.rolname = name
      where kind = 'role' and not pg_has_role(role, granted.oid, privilege)
        and pg_has_role(current_user, granted.oid, 'member with admin option')
      """;

  /** One privilege on one object. */
  private record Grant(String role, String kind, String name, String columns, String privilege) {}

  private static final List<Grant> ALL =
      ResourceTable.rows(RoleGrants.class, "roles.tsv", 3).stream()
          .flatMap(row -> grants(row).stream())
          .toList();

  private RoleGrants() {}

  /** Gives the roles that exist what they lack of what exists. */
  static void update(DSLContext transaction) {
    List<String> grants =
        transaction
            .fetch(
                LACKING,
                column(Grant::role),
                column(Grant::kind),
                column(Grant::name),
                column(Grant::columns),
                column(Grant::privilege))
            .getValues(0, String.class);
    for (String grant : grants) {
      transaction.execute(grant);
    }
  }

  private static String[] column(Function<Grant, String> part) {
    return ALL.stream().map(part).toArray(String[]::new);
  }

  private static List<Grant> grants(ResourceRow row) {
    String[] object = row.get(1).split(" ", 2);
    String rest = object.length > 1 ? object[1] : "";
    int open = rest.indexOf('(');
    String columns = open < 0 ? "" : rest.substring(open + 1, rest.length() - 1);
    List<Grant> grants = new ArrayList<>();
    for (String name : (open < 0 ? rest : rest.substring(0, open)).split(" ", -1)) {
      for (String privilege : row.get(2).split(" ")) {
        grants.add(new Grant(row.get(0), object[0], name, columns, privilege));
      }
    }
    return grants;
  }
}
