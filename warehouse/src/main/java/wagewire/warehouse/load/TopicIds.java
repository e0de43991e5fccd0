package wagewire.warehouse.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka for the ids of the cluster and of topics, and for the ends of partitions. */
final class TopicIds {

  private final Admin admin;

  TopicIds(Admin admin) {
    this.admin = admin;
  }

  /**
   * Returns the id of the cluster that answers.
   *
   * @throws RetriableException when none does
   */
  String cluster() throws InterruptedException {
    try {
      return admin.describeCluster().clusterId().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException later) {
        throw later;
      }
      throw new IllegalStateException("Kafka does not return its cluster id", e);
    }
  }

  /**
   * Returns the ids of the topics that exist.
   *
   * @throws RetriableException when Kafka does not answer now
   */
  Map<String, String> of(Collection<String> topics) throws InterruptedException {
    Map<String, String> ids = new HashMap<>();
    for (var topic : admin.describeTopics(topics).topicNameValues().entrySet()) {
      try {
        ids.put(topic.getKey(), topic.getValue().get().topicId().toString());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UnknownTopicOrPartitionException) {
          continue;
        }
        if (e.getCause() instanceof RetriableException later) {
          throw later;
        }
        throw new IllegalStateException(
            "Kafka does not return the id of topic " + topic.getKey(), e);
      }
    }
    return ids;
  }

  /**
   * Returns where the partitions end.
   *
   * @throws RetriableException when Kafka does not answer now
   */
  Map<TopicPartition, LoadedOffset> ends(Collection<TopicPartition> partitions)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, LoadedOffset> ends = new HashMap<>();
    try {
      admin
          .listOffsets(wanted)
          .all()
          .get()
          .forEach((partition, end) ->
              ends.put(partition, new LoadedOffset(end.offset(), end.leaderEpoch().orElse(null))));
      return ends;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException later) {
        throw later;
      }
      throw new IllegalStateException("Kafka does not return the ends of " + partitions, e);
    }
  }
}
