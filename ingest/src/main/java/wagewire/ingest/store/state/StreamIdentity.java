package wagewire.ingest.store.state;

import java.util.Map;

/**
 * Which Kafka holds the record.
 *
 * @param clusterId Kafka's own id of the cluster
 * @param topicIds Kafka's own id of each topic, by name
 */
public record StreamIdentity(String clusterId, Map<String, String> topicIds) {

  public StreamIdentity {
    topicIds = Map.copyOf(topicIds);
  }
}
