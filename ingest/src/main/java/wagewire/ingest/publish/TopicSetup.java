package wagewire.ingest.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;

/** Creates missing topics; existing ones stay unchanged. */
public final class TopicSetup {

  private static final int SECONDS = 10;
  private static final int MOST_ATTEMPTS = 100;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

  private TopicSetup() {}

  /**
   * @throws WagewireException KAFKA_UNREACHABLE
   */
  public static void ensure(Map<String, Object> clientSettings) {
    close(open(clientSettings, Topics.RETENTION_DAYS));
  }

  /**
   * Opens a client after creating missing topics with it.
   *
   * @param retentionDays of topics that are created
   * @throws WagewireException KAFKA_UNREACHABLE
   */
  public static Admin open(Map<String, Object> clientSettings, int retentionDays) {
    Admin admin = null;
    boolean isReady = false;
    try {
      admin = Admin.create(clientSettings);
      ensure(admin, retentionDays);
      isReady = true;
      return admin;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(clientSettings, e);
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      throw unreachable(clientSettings, e);
    } finally {
      if (admin != null && !isReady) {
        close(admin);
      }
    }
  }

  /** Closes at once, where a default close waits a minute for a broker that is gone. */
  public static void close(Admin admin) {
    admin.close(Duration.ZERO);
  }

  /** Creates missing topics with an open client. */
  static void ensure(Admin admin, int retentionDays)
      throws InterruptedException, ExecutionException, TimeoutException {
    Set<String> known = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
    List<NewTopic> missing =
        Topics.ALL.stream()
            .filter(name -> !known.contains(name))
            .map(name ->
                new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty())
                    .configs(Topics.settings(retentionDays)))
            .toList();
    for (var created : admin.createTopics(missing).values().values()) {
      awaitCreation(created);
    }
    if (!missing.isEmpty()) {
      awaitMetadata(admin);
    }
  }

  /** Waits until the broker that answers knows the topics that the controller has created. */
  private static void awaitMetadata(Admin admin)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (int attempt = 1; ; attempt++) {
      try {
        admin.describeTopics(Topics.ALL).allTopicNames().get(SECONDS, TimeUnit.SECONDS);
        return;
      } catch (ExecutionException e) {
        if (attempt == MOST_ATTEMPTS
            || !(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
        Thread.sleep(BETWEEN_ATTEMPTS);
      }
    }
  }

  private static void awaitCreation(KafkaFuture<Void> created)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      created.get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static WagewireException unreachable(Map<String, Object> settings, Exception cause) {
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        "Kafka does not answer",
        String.valueOf(settings.get("bootstrap.servers")),
        "Check that the broker runs and that --kafka names it.",
        cause);
  }
}
