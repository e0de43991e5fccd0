package wagewire.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import wagewire.ingest.store.StreamIdentity;
import wagewire.model.event.Topics;
import wagewire.model.seal.SeedWriter.PartitionEnd;

/** The topics as Kafka has them now: their ids and where their partitions end. */
final class StreamTopics implements AutoCloseable {

  private static final List<String> TOPICS = List.of(Topics.OBSERVATIONS, Topics.REJECTIONS);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Admin admin;

  private StreamTopics(Admin admin) {
    this.admin = admin;
  }

  /**
   * @param client settings of any Kafka client; they override the defaults
   * @throws org.apache.kafka.common.KafkaException when they lead to no broker
   */
  static StreamTopics open(Map<String, String> client) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    settings.putAll(client);
    return new StreamTopics(Admin.create(settings));
  }

  /**
   * Returns the identity of the cluster and its topics, creating missing topics.
   *
   * @param acknowledged of this process, by which ends are known to have lost records
   */
  StreamIdentity identity(AcknowledgedOffsets acknowledged)
      throws InterruptedException, ExecutionException, TimeoutException {
    TopicSetup.ensure(admin);
    String cluster = admin.describeCluster().clusterId().get();
    Map<String, TopicDescription> topics = described(TOPICS);
    Map<String, String> ids = new HashMap<>();
    topics.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
    Map<Integer, Long> ends = new HashMap<>();
    offsets(List.of(Objects.requireNonNull(topics.get(Topics.OBSERVATIONS))))
        .forEach((partition, end) ->
            ends.put(partition.partition(), acknowledged.intactEnd(partition, end)));
    return new StreamIdentity(cluster, ids, ends);
  }

  /** Returns the ends of all topics, which must be there. */
  List<PartitionEnd> partitionEnds() throws InterruptedException, ExecutionException {
    Map<String, TopicDescription> topics = described(Topics.ALL);
    List<PartitionEnd> ends = new ArrayList<>();
    offsets(topics.values())
        .forEach((partition, end) ->
            ends.add(
                new PartitionEnd(
                    partition.topic(),
                    Objects.requireNonNull(topics.get(partition.topic())).topicId().toString(),
                    partition.partition(),
                    end)));
    return ends;
  }

  private Map<String, TopicDescription> described(List<String> names)
      throws InterruptedException, ExecutionException {
    return admin.describeTopics(TopicCollection.ofTopicNames(names)).allTopicNames().get();
  }

  /** Returns the offset after the last record of each partition. */
  private Map<TopicPartition, Long> offsets(Collection<TopicDescription> topics)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (TopicDescription topic : topics) {
      topic
          .partitions()
          .forEach(partition ->
              wanted.put(
                  new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(wanted)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  @Override
  public void close() {
    admin.close(CLOSING);
  }
}
