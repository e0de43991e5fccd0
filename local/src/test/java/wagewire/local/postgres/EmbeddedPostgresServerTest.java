package wagewire.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.data.DataDirectory;
import wagewire.local.data.Durability;
import wagewire.local.process.Polling;
import wagewire.local.testing.TestPostgres;

final class EmbeddedPostgresServerTest {

  @TempDir Path folder;

  @Test
  void keepsItsDataItsPasswordAndItsPortOverARestart() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    Path password = directory.postgres().data().resolve("wagewire.password");
    String firstUrl;
    try (var first = EmbeddedPostgresServer.startOrJoin(directory, Durability.DURABLE)) {
      firstUrl = first.address().jdbcUrl();
      assertThat(password).hasContent(first.address().password());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
          .as("nobody else reads the password")
          .isEqualTo("rw-------");
      execute(first.address(), "CREATE TABLE kept AS SELECT 42 AS answer");
    }

    try (var second = EmbeddedPostgresServer.startOrJoin(directory, Durability.DURABLE)) {
      assertThat(value(second.address(), "SELECT answer FROM kept")).isEqualTo("42");
      assertThat(second.address().jdbcUrl()).isEqualTo(firstUrl);
    }
  }

  @Test
  void runsDurablyForPeopleAndQuicklyForTests() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    try (var durable = EmbeddedPostgresServer.startOrJoin(directory, Durability.DURABLE);
        Connection fastConnection = TestPostgres.freshDatabase().dataSource().getConnection()) {
      for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
        assertThat(value(durable.address(), "SHOW " + setting)).as(setting).isEqualTo("on");
        assertThat(value(fastConnection, "SHOW " + setting)).as(setting).isEqualTo("off");
      }
      assertThat(value(durable.address(), "SHOW jit")).isEqualTo("off");
      assertThat(value(durable.address(), "SHOW unix_socket_directories")).isEmpty();
    }
  }

  @Test
  void joinsTheServerThatAnotherOwnerRunsUntilItLeaves() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    var owner = EmbeddedPostgresServer.startOrJoin(directory, Durability.FAST);
    var guest = EmbeddedPostgresServer.startOrJoin(directory, Durability.FAST);
    assertThat(guest.address()).isEqualTo(owner.address());
    assertThat(value(guest.address(), "SELECT 1")).isEqualTo("1");

    guest.close();
    assertThat(owner.isAlive()).as("a guest that closes leaves the server running").isTrue();

    var lastGuest = EmbeddedPostgresServer.startOrJoin(directory, Durability.FAST);
    assertThat(lastGuest.isAlive()).isTrue();
    owner.close();
    assertThat(lastGuest.isAlive()).isFalse();
  }

  @Test
  void refusesWhoeverDoesNotKnowThePassword() {
    DatabaseAddress known = TestPostgres.freshDatabase();
    var stranger = new DatabaseAddress(known.jdbcUrl(), known.user(), "guess");
    assertThatThrownBy(() -> value(stranger, "SELECT 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  /** A connection without the password ends after seconds, not after a minute. */
  @Test
  void endsAConnectionWithoutALoginSoon() throws Exception {
    URI server = URI.create(TestPostgres.freshDatabase().jdbcUrl().substring("jdbc:".length()));
    try (Socket silent = new Socket(server.getHost(), server.getPort())) {
      silent.setSoTimeout(30_000);
      assertThat(silent.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void startsAnewWhereAFirstStartWasCutShort() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    Path unfinished = directory.postgres().path().resolve("data.new");
    Files.createDirectories(unfinished.resolve("base"));
    Files.writeString(directory.postgres().path().resolve("password.new"), "old");
    try (var server = EmbeddedPostgresServer.startOrJoin(directory, Durability.FAST)) {
      assertThat(value(server.address(), "SELECT current_database()")).isEqualTo("wagewire");
      assertThat(unfinished).doesNotExist();
    }
  }

  @Test
  void closesItsFilesAgainWhereTheyWereOpened() throws Exception {
    EmbeddedPostgresServer.startOrJoin(DataDirectory.open(folder), Durability.FAST).close();
    Path data = folder.toRealPath().resolve("postgres/data");
    Path password = data.resolve("wagewire.password");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    try (var server =
        EmbeddedPostgresServer.startOrJoin(DataDirectory.open(folder), Durability.FAST)) {
      assertThat(value(server.address(), "SELECT 1")).isEqualTo("1");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
  }

  @Test
  void startsDespiteAPidFileThatNamesAnotherProgram() throws Exception {
    DataDirectory directory = DataDirectory.open(folder);
    EmbeddedPostgresServer.startOrJoin(directory, Durability.FAST).close();
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Path pidFile = directory.postgres().data().resolve("postmaster.pid");
      Files.writeString(pidFile, other.pid() + "\n/elsewhere\n");
      try (var server = EmbeddedPostgresServer.startOrJoin(directory, Durability.FAST)) {
        assertThat(value(server.address(), "SELECT 1")).isEqualTo("1");
        assertThat(other.isAlive()).as("the other program is left alone").isTrue();
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void leavesNothingOfATemporaryServerEvenIfItDied() throws Exception {
    Path dataFolder;
    try (var server = EmbeddedPostgresServer.temporary()) {
      dataFolder = Path.of(value(server.address(), "SHOW data_directory"));
      assertThat(dataFolder).isDirectory();
      assertThat(server.isAlive()).isTrue();

      String pid = Files.readAllLines(dataFolder.resolve("postmaster.pid")).getFirst();
      ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow().destroyForcibly();
      assertThat(Polling.until(Duration.ofSeconds(10), () -> !server.isAlive()))
          .as("a dead server is noticed")
          .isTrue();
    }
    assertThat(dataFolder.getParent()).doesNotExist();
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String value(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.dataSource().getConnection()) {
      return value(connection, sql);
    }
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
