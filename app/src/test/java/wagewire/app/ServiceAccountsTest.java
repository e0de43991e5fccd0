package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.testing.TestPostgres;
import wagewire.model.table.ResourceTable;
import wagewire.warehouse.DatabaseOwner;
import wagewire.warehouse.ServiceRole;
import wagewire.warehouse.Warehouse;

/** Tests accounts of services on a server where a superuser let {@code migrate} make them. */
class ServiceAccountsTest {

  private static final String PASSWORD = "of-this-test";
  private static final DatabaseAddress SUPERUSER = TestPostgres.freshDatabase();
  private static final DatabaseAddress OWNER = SUPERUSER.as(DatabaseOwner.ACCOUNT, PASSWORD);

  @TempDir static Path folder;

  /** A session of the owner's, which no service may end. */
  private static Connection owners;

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    CommandRun run = migrate(SUPERUSER);
    assertThatRun(run).endsWith(0);
    assertThat(run.output())
        .contains("wagewire_ingest", "wagewire_serve", DatabaseOwner.ACCOUNT, Warehouse.READER);
    assertThatRun(migrate(OWNER)).endsWith(0);
    owners = OWNER.dataSource().getConnection();
  }

  @AfterAll
  static void leave() throws SQLException {
    owners.close();
  }

  private static List<List<String>> statements() {
    return ResourceTable.lines(ServiceAccountsTest.class, "service-accounts.tsv").stream()
        .map(Arrays::asList)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void anAccountMayDoWhatItsServiceDoesAndIsRefusedTheRest(List<String> line) throws SQLException {
    try (Connection connection = login("wagewire_" + line.get(0));
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      if (line.get(1).equals("may")) {
        assertThatCode(() -> statement.execute(line.get(2))).doesNotThrowAnyException();
        assertThat((Object) statement.getWarnings()).isNull();
      } else {
        assertRefused(statement, line.get(2));
      }
      connection.rollback();
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceRole.class)
  void noServiceReachesFilesProgramsOrOtherAccounts(ServiceRole role) throws SQLException {
    try (Connection connection = login(role.account());
        Statement statement = connection.createStatement()) {
      for (String attack :
          List.of(
              "copy (select 1) to program 'true'",
              "copy (select 1) to '/tmp/wagewire-attack'",
              "select pg_read_file('/etc/hostname')",
              "select lo_import('/etc/hostname')",
              "select rolpassword from pg_authid",
              "create role mine",
              "create database mine",
              "create schema mine",
              "create table public.mine (a integer)",
              "create function public.mine() returns integer return 1",
              "alter role " + role.account() + " superuser",
              "alter role wagewire_reader password 'mine'",
              "set role wagewire_owner",
              "set session authorization wagewire_owner",
              "grant wagewire_owner to " + role.account())) {
        assertRefused(statement, attack);
      }
      for (ServiceRole other : ServiceRole.values()) {
        if (other != role) {
          assertRefused(statement, "set role " + other.account());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServiceRole.class)
  void noServiceGetsIntoOtherDatabasesOfTheServer(ServiceRole role) {
    for (String database : List.of("postgres", "template1")) {
      DatabaseAddress other = SUPERUSER.as(role.account(), PASSWORD).withDatabase(database);
      assertThatThrownBy(() -> other.dataSource().getConnection())
          .as(database)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for database");
    }
  }

  @Test
  void onlyTheOwnerMayMoreThanLogInAndItIsNoSuperuser() throws SQLException {
    assertThat(
            value(
                OWNER,
                """
                select string_agg(rolname, ' ' order by rolname) from pg_roles
                where rolname like 'wagewire\\_%' and (rolsuper or rolbypassrls or rolreplication or rolcreaterole or rolcreatedb
                  or pg_has_role(oid, 'pg_execute_server_program', 'member') or pg_has_role(oid, 'pg_write_all_data', 'member'))
                """))
        .isEqualTo(DatabaseOwner.ACCOUNT);
    assertThat(DatabaseOwner.isSuperuser(OWNER.dataSource())).isFalse();
  }

  @Test
  void theOwnerOwnsWhatASuperuserMadeBefore() throws IOException, SQLException {
    DatabaseAddress before = TestPostgres.freshDatabase();
    assertThatRun(CommandRun.of("migrate", "--database", before.urlWithCredentials())).endsWith(0);
    assertThatRun(migrate(before)).endsWith(0);
    assertThat(
            value(
                before.as(DatabaseOwner.ACCOUNT, PASSWORD),
                """
                select string_agg(oid::regclass::text, ' ') from pg_class
                where relnamespace::regnamespace::text in ('crawl', 'postings', 'metrics', 'trends', 'operations')
                  and relowner <> 'wagewire_owner'::regrole
                """))
        .isNull();
    execute(before.as(DatabaseOwner.ACCOUNT, PASSWORD), "alter table postings.posting add a int");
  }

  @Test
  void aServiceWhoseTablesAreNotMigratedSaysWhoMigratesThem() throws IOException, SQLException {
    DatabaseAddress empty = TestPostgres.freshDatabase();
    DatabaseAddress service = empty.as(ServiceRole.LOAD.account(), PASSWORD);
    assertThatRun(status(service)).endsWith(75).saysInOneLine("./wagewire migrate");

    assertThatRun(migrate(empty)).endsWith(0);
    DatabaseAddress owner = empty.as(DatabaseOwner.ACCOUNT, PASSWORD);
    String newest =
        " from postings.flyway_schema_history where installed_rank = (select max(installed_rank)"
            + " from postings.flyway_schema_history)";
    execute(owner, "create table public.kept as select *" + newest);
    execute(owner, "delete" + newest);
    assertThatRun(status(service)).endsWith(75).saysInOneLine("./wagewire migrate");

    execute(
        owner,
        "insert into postings.flyway_schema_history select * from public.kept; update"
            + " public.kept set version = '9999', installed_rank = 9999; insert into"
            + " postings.flyway_schema_history select * from public.kept");
    assertThatRun(status(service)).endsWith(65).saysInOneLine("another version of Wagewire");
  }

  /** The first thing that it does is to open the warehouse. */
  private static CommandRun status(DatabaseAddress account) {
    return CommandRun.of("status", "--database", account.urlWithCredentials());
  }

  private static CommandRun migrate(DatabaseAddress login) throws IOException {
    StringBuilder settings = new StringBuilder();
    settings.append("database.user = ").append(login.user()).append('\n');
    settings.append("database.password = ").append(login.password()).append('\n');
    for (String account : List.of("owner", "reader")) {
      settings.append("database.%s.password = %s\n".formatted(account, PASSWORD));
    }
    for (ServiceRole role : ServiceRole.values()) {
      settings.append("database.%s.password = %s\n".formatted(role.id(), PASSWORD));
    }
    Path file = OwnersFile.write(folder.resolve("migrate.properties"), settings.toString());
    return CommandRun.of(
        "migrate", "--json", "--database", login.jdbcUrl(), "--settings", file.toString());
  }

  private static Connection login(String account) throws SQLException {
    return SUPERUSER.as(account, PASSWORD).dataSource().getConnection();
  }

  private static void assertRefused(Statement statement, String sql) {
    assertThatThrownBy(() -> statement.execute(sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied|must be owner|Only roles|must have).*");
  }

  private static void execute(DatabaseAddress account, String sql) {
    try (Connection connection = account.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(DatabaseAddress account, String query) throws SQLException {
    try (Connection connection = account.dataSource().getConnection();
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
