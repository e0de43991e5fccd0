package wagewire.transform.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Keeps the group's committed offsets at the ends of partitions of which all records were read. */
final class CommittedPositions {

  private static final Duration PASSING = Duration.ofSeconds(3);

  /** Polls without a record between two looks at where Kafka's log ends: some ten seconds. */
  private static final int LOOKS = 20;

  /** Looks in a row without an answer after which the consumer is given up. */
  private static final int UNANSWERED = 3;

  private final Consumer<byte[], byte[]> consumer;

  /** Positions of partitions at the last look. */
  private final Map<TopicPartition, Long> seen = new HashMap<>();

  private int idle;
  private int unanswered;

  CommittedPositions(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
  }

  /**
   * Ends of transactions take offsets too. Past the last record they are passed over here, or one
   * observation would seem to be left for ever where somebody's transaction was aborted. A broker
   * that lost its last writes has an earlier end than was committed: the group goes back to it.
   *
   * @throws RetriableException when Kafka answers no more, as to clients that know later epochs of
   *     a log than a broker with an older disk: other clients get on
   */
  void passMarkers() {
    idle = (idle + 1) % LOOKS;
    if (idle == 0) {
      seen.clear();
    }
    try {
      Map<TopicPartition, Long> moved = moved();
      if (moved.isEmpty()) {
        return;
      }
      Map<TopicPartition, OffsetAndMetadata> committed =
          consumer.committed(moved.keySet(), PASSING);
      Map<TopicPartition, Long> ends = consumer.endOffsets(moved.keySet(), PASSING);
      Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();
      moved.forEach((partition, position) -> {
        OffsetAndMetadata before = committed.get(partition);
        long next = before == null ? 0 : before.offset();
        long end = ends.getOrDefault(partition, 0L);
        if (position > end) {
          seen.remove(partition); // The consumer has not noticed yet, and will go back itself.
        } else if (position > next || next > end) {
          passed.put(partition, at(position, before));
        }
      });
      if (!passed.isEmpty()) {
        consumer.commitSync(passed, PASSING);
      }
      unanswered = 0;
    } catch (CommitFailedException | RebalanceInProgressException e) {
      seen.clear(); // The member that has the partitions now does it.
    } catch (RetriableException e) {
      seen.clear();
      if (++unanswered == UNANSWERED) {
        throw e;
      }
    }
  }

  /** Keeps the epoch of the last record, by which Kafka knows a log that has other records now. */
  private static OffsetAndMetadata at(long position, @Nullable OffsetAndMetadata before) {
    Optional<Integer> epoch = before == null ? Optional.empty() : before.leaderEpoch();
    return new OffsetAndMetadata(position, epoch, "");
  }

  /** Returns partitions whose position has changed since the last poll without a record. */
  private Map<TopicPartition, Long> moved() {
    seen.keySet().retainAll(consumer.assignment());
    Map<TopicPartition, Long> moved = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      long position = consumer.position(partition, PASSING);
      Long before = seen.put(partition, position);
      if (before == null || before != position) {
        moved.put(partition, position);
      }
    }
    return moved;
  }
}
