package wagewire.app;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wagewire.local.LocalServers;
import wagewire.local.LocalServers.Need;
import wagewire.local.data.Durability;
import wagewire.local.process.Polling;
import wagewire.warehouse.Warehouse;

/** Tests {@code serve} with questions that take too long, and with readers who are in the way. */
class ServedReadersTest {

  private static final Duration SOON = Duration.ofMinutes(4);

  private static final String ENDED = "A reader's session was ended, process ";

  private static final String WAITING =
      "select pid || ' ' || query_start from pg_stat_activity where wait_event_type = 'Lock' and"
          + " usename = 'wagewire_reader'";

  @TempDir Path folder;

  @Tag("long")
  @Test
  void aQuestionPastTheLimitEndsInPostgresqlTooAndAReaderInTheWayIsEnded() throws Exception {
    String data = folder.toString();
    try (LocalServers servers = LocalServers.start(folder, Need.POSTGRES, Durability.FAST);
        ChildCommand serve = ChildCommand.start("serve", "--port", "0", "--data", data)) {
      URI question = URI.create(serve.line() + "/api/v1/growth");
      Warehouse warehouse = Warehouse.open(servers.postgres().dataSource());
      try (Connection owner = warehouse.connection();
          Statement statement = owner.createStatement();
          HttpClient client = HttpClient.newHttpClient()) {
        owner.setAutoCommit(false);
        statement.execute("lock table metrics.release in access exclusive mode");
        int status =
            client
                .send(HttpRequest.newBuilder(question).build(), BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(503);
        // What serve itself looks for every second begins anew.
        Set<String> waiting = waiting(warehouse);
        assertThat(Polling.until(SOON, () -> Collections.disjoint(waiting, waiting(warehouse))))
            .isTrue();
        owner.rollback();
      }
      try (Connection reader =
              servers.postgresReader(Warehouse.READER).dataSource().getConnection();
          Statement statement = reader.createStatement();
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        reader.setAutoCommit(false);
        statement.execute("set idle_in_transaction_session_timeout = 0");
        statement.execute("select * from metrics.board_lapse");
        threads
            .submit(() -> warehouse.sql().execute("truncate metrics.board_lapse"))
            .get(45, SECONDS);
        assertThat(reader.isValid(5)).isFalse();
        // The line comes when the session has ended, as what it kept waiting does.
        assertThat(Polling.until(SOON, () -> serve.errorsSoFar().contains(ENDED)))
            .as(serve::errorsSoFar)
            .isTrue();
      }
    }
  }

  /** Statements that wait for a lock, with when they began. */
  private static Set<String> waiting(Warehouse warehouse) {
    return Set.copyOf(warehouse.sql().fetch(WAITING).getValues(0, String.class));
  }
}
