package wagewire.ingest.store;

import java.util.Map;

/**
 * Identity of the Kafka cluster that holds the topics.
 *
 * @param clusterId cluster id of Kafka
 * @param topicIds topic ids of Kafka, by name
 */
public record StreamIdentity(String clusterId, Map<String, String> topicIds) {

  public StreamIdentity {
    topicIds = Map.copyOf(topicIds);
  }
}
