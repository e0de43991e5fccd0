package wagewire.app.connect;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.publish.TopicSetup;
import wagewire.model.error.WagewireException;

/**
 * The Kafka that a command uses: settings for any client, and one client for all that only asks.
 */
public final class KafkaAccess implements AutoCloseable {

  private final Map<String, String> settings;
  private final int retentionDays;
  private @Nullable Admin admin;

  /**
   * @param retentionDays of topics that are created
   */
  KafkaAccess(Map<String, String> settings, int retentionDays) {
    this.settings = Map.copyOf(settings);
    this.retentionDays = retentionDays;
  }

  /** Returns for how many days topics that are created keep records. */
  public int retentionDays() {
    return retentionDays;
  }

  /** Returns settings for any client, {@code bootstrap.servers} among them. */
  public Map<String, String> settings() {
    return settings;
  }

  /** Returns the same settings for clients that take objects. */
  public Map<String, Object> objects() {
    return Map.copyOf(settings);
  }

  /**
   * Creates missing topics, at the first call.
   *
   * @throws WagewireException KAFKA_UNREACHABLE
   */
  public void ensureTopics() {
    Admin _ = admin();
  }

  /**
   * Returns the one administration client, as each client logs in twice or more; the topics exist.
   *
   * @throws WagewireException KAFKA_UNREACHABLE
   */
  public synchronized Admin admin() {
    if (admin == null) {
      admin = TopicSetup.open(objects(), retentionDays);
    }
    return admin;
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      TopicSetup.close(admin);
    }
  }
}
