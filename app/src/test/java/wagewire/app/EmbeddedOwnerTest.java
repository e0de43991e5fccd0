package wagewire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static wagewire.app.CommandRunAssert.assertThatRun;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.app.connect.CommonOptions;
import wagewire.app.connect.Servers;
import wagewire.ingest.store.CrawlSchema;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.warehouse.DatabaseOwner;
import wagewire.warehouse.Warehouse;

/** Tests the account with which commands use the embedded PostgreSQL. */
class EmbeddedOwnerTest {

  private static final String OTHERS =
      """
      select count(*) from pg_class
      where relnamespace::regnamespace::text in ('crawl', 'postings', 'metrics', 'trends', 'operations')
        and relowner <> 'wagewire_owner'::regrole
      """;

  @TempDir Path folder;

  @Test
  void aDirectoryWhoseTablesASuperuserMadeIsTakenOver() throws SQLException {
    try (LocalServers before = LocalServers.start(folder, Need.POSTGRES, Durability.FAST)) {
      CrawlSchema.migrate(before.postgres().dataSource());
      Warehouse.open(before.postgres().dataSource());
    }
    try (Servers servers = Servers.database(new CommonOptions(folder, null, null));
        Connection connection = servers.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(DatabaseOwner.isSuperuser(servers.dataSource())).isFalse();
      CrawlSchema.migrate(servers.dataSource());
      Warehouse.open(servers.dataSource());
      try (var row = statement.executeQuery(OTHERS)) {
        row.next();
        assertThat(row.getLong(1)).isZero();
      }
      assertThat(servers.database().user()).isEqualTo(DatabaseOwner.ACCOUNT);
    }
    assertThatRun(
            CommandRun.of(
                "sql", "--data", folder.toString(), "select count(*) from postings.posting"))
        .endsWith(0);
  }

  @Test
  void aDirectoryWhoseOtherDatabasesLetEverybodyInIsClosedAtItsNextStart() throws SQLException {
    DatabaseAddress reader;
    try (LocalServers before = LocalServers.start(folder, Need.POSTGRES, Durability.FAST);
        Connection superuser = before.postgres().dataSource().getConnection();
        Statement statement = superuser.createStatement()) {
      statement.execute("create role wagewire_reader login");
      statement.execute("grant connect on database postgres, template1 to public");
      reader = before.postgresReader(Warehouse.READER);
    }
    try (Servers servers = Servers.database(new CommonOptions(folder, null, null));
        Connection connection = servers.openToRead().connection()) {
      assertThat(connection.isValid(5)).isTrue();
      for (String database : List.of("postgres", "template1")) {
        DatabaseAddress other =
            servers.database().as(reader.user(), reader.password()).withDatabase(database);
        assertThatThrownBy(() -> other.dataSource().getConnection())
            .as(database)
            .hasMessageContaining("permission denied for database");
      }
    }
  }

  @Test
  void theOwnerReachesNeitherFilesNorProgramsNorTheSuperuser() throws SQLException {
    try (Servers servers = Servers.throwAwayDatabase(new CommonOptions(folder, null, null));
        Connection connection = servers.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String attack :
          List.of(
              "copy (select 1) to program 'true'",
              "copy (select 1) to '/tmp/wagewire-attack'",
              "select pg_read_file('PG_VERSION')",
              "select rolpassword from pg_authid",
              "set session authorization wagewire",
              "alter role wagewire_owner superuser",
              "alter role wagewire password 'mine'",
              "grant pg_execute_server_program to wagewire_owner",
              "grant wagewire to wagewire_owner",
              "alter system set log_statement = 'all'")) {
        assertThatThrownBy(() -> statement.execute(attack))
            .as(attack)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("permission denied");
      }
    }
  }
}
