package wagewire.ingest.store;

import java.util.Map;

/**
 * Identity of the Kafka cluster with the record.
 *
 * @param clusterId cluster id of Kafka
 * @param topicIds topic ids of Kafka, by name
 * @param ends offset after the last record of each partition of the observations; of one that has
 *     lost records, where it lost the first
 */
public record StreamIdentity(
    String clusterId, Map<String, String> topicIds, Map<Integer, Long> ends) {

  public StreamIdentity {
    topicIds = Map.copyOf(topicIds);
    ends = Map.copyOf(ends);
  }

  /**
   * Where a board's newest record is in the topic of observations.
   *
   * @param end offset after the record
   */
  public record RecordEnd(int partition, long end) {}
}
