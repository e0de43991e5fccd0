package wagewire.warehouse.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.Test;

/** Tests questions to a Kafka that takes connections and says nothing. */
class TopicIdsTest {

  @Test
  void aQuestionThatWaitsEndsWithTheLoader() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Client client = new Client(silent)) {
      TopicIds topics = new TopicIds(client.admin());
      CompletableFuture<String> question = CompletableFuture.supplyAsync(() -> cluster(topics));
      try (Socket _ = silent.accept()) {
        assertThat(question).isNotDone();
        topics.stop();
        assertThatThrownBy(() -> question.orTimeout(30, TimeUnit.SECONDS).join())
            .isInstanceOf(CompletionException.class)
            .hasCauseInstanceOf(WakeupException.class);
      }
    }
  }

  @Test
  void aStoppedOneAsksNothingMore() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Client client = new Client(silent)) {
      TopicIds topics = new TopicIds(client.admin());
      topics.stop();
      assertThatThrownBy(topics::cluster).isInstanceOf(WakeupException.class);
    }
  }

  private static String cluster(TopicIds topics) {
    try {
      return topics.cluster();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client that is closed at once, whatever it waits for. */
  private record Client(Admin admin) implements AutoCloseable {

    private Client(ServerSocket kafka) {
      this(
          Admin.create(
              Map.of(
                  AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                  kafka.getInetAddress().getHostAddress() + ":" + kafka.getLocalPort())));
    }

    @Override
    public void close() {
      admin.close(Duration.ZERO);
    }
  }
}
