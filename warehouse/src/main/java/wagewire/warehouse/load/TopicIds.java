package wagewire.warehouse.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks Kafka which cluster this is and which topics its names stand for now. */
final class TopicIds implements AutoCloseable {

  private final Admin admin;

  /**
   * @param clientSettings for any Kafka client
   */
  TopicIds(Map<String, Object> clientSettings) {
    this.admin = Admin.create(clientSettings);
  }

  /**
   * The id of the cluster that answers now.
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
      throw new IllegalStateException("Kafka does not tell its cluster's id", e);
    }
  }

  /**
   * The ids of those topics that exist.
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
        throw new IllegalStateException("Kafka does not tell the id of " + topic.getKey(), e);
      }
    }
    return ids;
  }

  @Override
  public void close() {
    admin.close();
  }
}
