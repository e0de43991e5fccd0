package wagewire.app.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.postgres.EmbeddedPostgresServer;

/** Tests logins to a PostgreSQL that has no connection left. */
@Timeout(120)
class LoginSourceTest {

  @Test
  void waitsForAConnectionAndNamesWhoHoldsThemWhenThereIsNone() throws Exception {
    List<Connection> held = new ArrayList<>();
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.temporary()) {
      DatabaseAddress address = server.address();
      Throwable refusal =
          catchThrowable(() -> {
            while (held.size() < 100) {
              held.add(source(address, Duration.ZERO).getConnection());
            }
          });
      assertThat(refusal).isInstanceOf(SQLException.class);
      assertThat(ConnectionShortage.isIn(refusal)).isTrue();
      assertThat(ConnectionShortage.of(address, refusal))
          .hasMessageContainingAll(
              "all connections of PostgreSQL are taken: 0 of them are held by other accounts",
              held.size() + " by user id",
              address.jdbcUrl());

      LoginSource patient =
          new LoginSource(
              address.jdbcUrl(),
              login(address),
              LoginSource.PATIENCE,
              (_, _) -> close(held.removeLast()));
      try (Connection connection = patient.getConnection()) {
        assertThat(connection.isValid(5)).isTrue();
      }
      for (Connection connection : held) {
        connection.close();
      }
    }
  }

  @Test
  void anotherFailureIsReportedAtOnce() throws Exception {
    DatabaseAddress nobody = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/w", "me", "mine");
    LoginSource source =
        new LoginSource(
            nobody.jdbcUrl(),
            login(nobody),
            LoginSource.PATIENCE,
            (_, _) -> {
              throw new IllegalStateException("no retry");
            });
    assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
  }

  @Test
  void aLoginThatIsCutCountsAsAShortage() throws IOException {
    try (ServerSocket cutting = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              while (true) {
                cutting.accept().close();
              }
            } catch (IOException _) {
              // The test is over.
            }
          });
      String url = "jdbc:postgresql://127.0.0.1:%d/w".formatted(cutting.getLocalPort());
      DatabaseAddress address = new DatabaseAddress(url, "me", "mine");
      assertThat(catchThrowable(() -> source(address, Duration.ZERO).getConnection()))
          .satisfies(failure -> assertThat(ConnectionShortage.isIn(failure)).isTrue());
    }
  }

  private static LoginSource source(DatabaseAddress address, Duration patience) {
    return new LoginSource(address.jdbcUrl(), login(address), patience, LoginSource.Room.NONE);
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties login(DatabaseAddress address) {
    Properties login = new Properties();
    login.setProperty("user", address.user());
    login.setProperty("password", address.password());
    return login;
  }
}
