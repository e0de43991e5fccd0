package wagewire.local.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import wagewire.model.event.Topics;

/** Creates topics as the application does, for tests. */
public final class TestTopics {

  private TestTopics() {}

  /** The three topics of the model. */
  public static void create(Map<String, String> clientSettings) {
    create(clientSettings, Topics.ALL, Topics.PARTITIONS);
  }

  /** Topics of any names with the settings of the model's; returns when they exist. */
  public static void create(
      Map<String, String> clientSettings, List<String> names, int partitions) {
    List<NewTopic> topics =
        names.stream()
            .map(name ->
                new NewTopic(name, Optional.of(partitions), Optional.empty())
                    .configs(Topics.SETTINGS))
            .toList();
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(clientSettings))) {
      for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
        awaitUnlessThere(created);
      }
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("topics were not created: " + names, failure);
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(failure);
    }
  }

  /** A client that misses the first answer asks again, and the topic is there. */
  private static void awaitUnlessThere(KafkaFuture<Void> created)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      created.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      if (!(failure.getCause() instanceof TopicExistsException)) {
        throw failure;
      }
    }
  }
}
