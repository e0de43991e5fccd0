package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.testing.TestPostgres;

/** Tests that SQL of users returns rows of the warehouse and nothing else of the server. */
class SqlAttacksTest {

  private static final String PASSWORD = "a-long-one-for-readers";

  @TempDir static Path folder;

  static Stream<String> attacks() {
    String program = "copy (select 1) to program 'touch %s'".formatted(trace());
    return Stream.of(
        "do $$ begin reset role; %s; end $$".formatted(program),
        "do $$ begin set role none; %s; end $$".formatted(program),
        "do $$ begin set session authorization default; %s; end $$".formatted(program),
        "do $$ begin set role wagewire; %s; end $$".formatted(program),
        "do $$ begin set transaction read write; alter role wagewire_reader superuser; end $$",
        program,
        "copy (select 1) to '%s'".formatted(trace()),
        "reset role",
        "reset session authorization",
        "set role none",
        "set role wagewire",
        "set session authorization wagewire",
        "select set_config('role', 'wagewire', false)",
        "select set_config('role', 'none', false), query_to_xml('select rolpassword from"
            + " pg_authid', true, false, '')",
        "select set_config('role', 'none', false), query_to_xml('select"
            + " pg_read_file(''PG_VERSION'')', true, false, '')",
        "select pg_read_file('PG_VERSION')",
        "select pg_ls_dir('.')",
        "select lo_import('/etc/hostname')",
        "select lo_export(1, '%s')".formatted(trace()),
        "select * from pg_authid",
        "create function trends.mine() returns integer return 1",
        "create temporary table mine (a integer)",
        "alter role wagewire_reader superuser",
        "alter role wagewire_reader password 'mine'",
        "alter system set log_statement = 'all'",
        "grant wagewire to wagewire_reader");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackOnTheEmbeddedServerIsRefused(String attack) {
    assertThatRun(SharedServers.run("sql", attack)).endsWith(64);
    assertThat(trace()).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackOnAServerElsewhereIsRefused(String attack) throws IOException {
    assertThatRun(onServer("sql", attack)).endsWith(64);
    assertThat(trace()).doesNotExist();
  }

  @Test
  void theSessionIsTheReadersOwn() {
    String who = "select session_user, current_user";
    assertThat(SharedServers.run("sql", who).lines())
        .containsExactly("session_user,current_user", "wagewire_reader,wagewire_reader");
  }

  @Test
  void thePasswordIsKeptFromCallToCallAndFromOtherAccounts() throws Exception {
    Path file = Path.of(SharedServers.data(), "postgres", "password");
    String one = "select 1 as one";
    assertThatRun(SharedServers.run("sql", one)).succeeds();
    String password = Files.readString(file).strip();
    assertThatRun(SharedServers.run("sql", one)).succeeds();
    assertThat(file).content().isEqualToIgnoringNewLines(password);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String address = SharedServers.row("select inet_server_port()");
    String url = "jdbc:postgresql://127.0.0.1:%s/wagewire".formatted(address);
    try (Connection connection = DriverManager.getConnection(url, "wagewire_reader", password)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "template1"})
  void theServersOtherDatabasesLetNobodyInWhoKnowsThePassword(String database) throws Exception {
    assertThatRun(SharedServers.run("sql", "select 1 as one")).succeeds();
    String password = Files.readString(Path.of(SharedServers.data(), "postgres", "password"));
    String url =
        "jdbc:postgresql://127.0.0.1:%s/%s"
            .formatted(SharedServers.row("select inet_server_port()"), database);
    assertThatThrownBy(() -> DriverManager.getConnection(url, "wagewire_reader", password.strip()))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void aReaderWhoChangedThePasswordIsSetRight() throws Exception {
    try (Connection owner = Elsewhere.ADDRESS.dataSource().getConnection();
        var statement = owner.createStatement()) {
      assertThatRun(onServer("sql", "select 1 as one")).succeeds();
      statement.execute("alter role wagewire_reader password 'mine'");
    }
    assertThatRun(onServer("sql", "select 1 as one")).succeeds();
  }

  @Test
  void onAServerElsewhereTheReadersPasswordIsWantedForSqlAndForNothingElse() throws IOException {
    String url = TestPostgres.freshDatabase().urlWithCredentials();
    assertThatRun(CommandRun.of("sql", "select 1", "--database", url))
        .endsWith(64)
        .saysInOneLine("database.reader.password");
    assertThatRun(CommandRun.of("export", "facts", "--database", url)).succeeds();
  }

  @Test
  void anAccountThatMayDoMoreThanReadIsNoReader() throws IOException {
    DatabaseAddress owner = TestPostgres.freshDatabase();
    Path settings =
        OwnersFile.write(
            folder.resolve("owner.properties"),
            "database.reader.user=%s%ndatabase.reader.password=%s%n"
                .formatted(owner.user(), owner.password()));
    String[] arguments = {
      "sql", "select 1", "--database", owner.urlWithCredentials(), "--settings", settings.toString()
    };
    assertThatRun(CommandRun.of(arguments)).endsWith(64).saysInOneLine("more than read");
  }

  private static Path trace() {
    return folder.resolve("touched");
  }

  /** Runs a command on a named server, with the owner's address and the reader's password. */
  private static CommandRun onServer(String command, String argument) throws IOException {
    Path settings =
        OwnersFile.write(
            folder.resolve("reader.properties"), "database.reader.password=" + PASSWORD);
    return CommandRun.of(
        command,
        argument,
        "--database",
        Elsewhere.ADDRESS.urlWithCredentials(),
        "--settings",
        settings.toString());
  }

  private static final class Elsewhere {
    static final DatabaseAddress ADDRESS = TestPostgres.freshDatabase();
  }
}
