package wagewire.ingest.publish;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicCollection;
import wagewire.ingest.store.StreamIdentity;
import wagewire.model.event.Topics;

/** The topics as Kafka has them now. */
final class StreamTopics implements AutoCloseable {

  private static final List<String> TOPICS = List.of(Topics.OBSERVATIONS, Topics.REJECTIONS);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Admin admin;
  private final int retentionDays;

  private StreamTopics(Admin admin, int retentionDays) {
    this.admin = admin;
    this.retentionDays = retentionDays;
  }

  /**
   * @param client settings of any Kafka client; they override the defaults
   * @param retentionDays of topics that are created
   * @throws org.apache.kafka.common.KafkaException when they lead to no broker
   */
  static StreamTopics open(Map<String, String> client, int retentionDays) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    settings.putAll(client);
    return new StreamTopics(Admin.create(settings), retentionDays);
  }

  /** Returns the identity of the cluster and its topics, creating missing topics. */
  StreamIdentity identity() throws InterruptedException, ExecutionException, TimeoutException {
    TopicSetup.ensure(admin, retentionDays);
    String cluster = admin.describeCluster().clusterId().get();
    Map<String, String> ids = new HashMap<>();
    admin
        .describeTopics(TopicCollection.ofTopicNames(TOPICS))
        .allTopicNames()
        .get()
        .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
    return new StreamIdentity(cluster, ids);
  }

  @Override
  public void close() {
    admin.close(CLOSING);
  }
}
