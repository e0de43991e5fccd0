package wagewire.warehouse.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * Asks Kafka for the ids of the cluster and of topics, and for the ends of partitions. Each
 * question throws a WakeupException once {@link #stop()} was called, as one to a Kafka that has
 * left would wait for a minute.
 */
final class TopicIds {

  private final Admin admin;
  private volatile boolean stopped;
  private volatile @Nullable KafkaFuture<?> waiting;

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
      return answer(admin.describeCluster().clusterId());
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
        ids.put(topic.getKey(), answer(topic.getValue()).topicId().toString());
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
  Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    try {
      answer(admin.listOffsets(wanted).all())
          .forEach((partition, end) -> ends.put(partition, end.offset()));
      return ends;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RetriableException later) {
        throw later;
      }
      throw new IllegalStateException("Kafka does not return the ends of " + partitions, e);
    }
  }

  /** Ends the question that waits and each later one; may be called by another thread. */
  void stop() {
    stopped = true;
    cancel(waiting);
  }

  private <T> T answer(KafkaFuture<T> question) throws ExecutionException, InterruptedException {
    waiting = question;
    if (stopped) {
      cancel(question);
    }
    try {
      return question.get();
    } catch (CancellationException e) {
      WakeupException woken = new WakeupException();
      woken.initCause(e);
      throw woken;
    }
  }

  private static void cancel(@Nullable KafkaFuture<?> question) {
    if (question != null) {
      question.cancel(true);
    }
  }
}
