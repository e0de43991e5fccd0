package wagewire.ingest.publish;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * Follows the offsets that Kafka acknowledges to a producer, in their order by partition. One that
 * is not above the last was given twice: what was acknowledged from there on is lost.
 */
final class AcknowledgedOffsets {

  private final Map<TopicPartition, Long> last = new ConcurrentHashMap<>();
  private final Map<TopicPartition, Long> lostFrom = new ConcurrentHashMap<>();

  void add(TopicPartition partition, long offset) {
    Long before = last.put(partition, offset);
    if (before != null && offset <= before) {
      lostFrom.merge(partition, offset, Math::min);
    }
  }

  boolean isLost() {
    return !lostFrom.isEmpty();
  }

  /**
   * Returns the partition's end, or where it began to lose records. That is then forgotten, and
   * offsets are expected from the end on.
   */
  long intactEnd(TopicPartition partition, long end) {
    last.computeIfPresent(partition, (_, offset) -> Math.min(offset, end - 1));
    Long lost = lostFrom.remove(partition);
    return lost == null ? end : Math.min(lost, end);
  }
}
