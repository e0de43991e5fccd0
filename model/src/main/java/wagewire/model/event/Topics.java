package wagewire.model.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Names and settings of the three topics; the key of every record is its board. */
public final class Topics {

  public static final String OBSERVATIONS = "wagewire.observations";
  public static final String POSTINGS = "wagewire.postings";
  public static final String REJECTIONS = "wagewire.rejections";

  public static final List<String> ALL = List.of(OBSERVATIONS, POSTINGS, REJECTIONS);

  /** The largest record, in bytes, that any topic takes. */
  public static final int RECORD_LIMIT = 8 * 1024 * 1024;

  /** The largest listing, in bytes, that is published. */
  public static final int LISTING_LIMIT = 1024 * 1024;

  /** A consumer takes at most an eighth of the heap at once, if all its records are the largest. */
  private static final int SHARE_OF_HEAP = 8;

  /** Number of partitions of each topic when it is created; the operator may add more. */
  public static final int PARTITIONS = 4;

  /** Days for which a topic keeps records, unless set. */
  public static final int RETENTION_DAYS = 35;

  /** Settings of a topic that keeps records for {@link #RETENTION_DAYS}. */
  public static final Map<String, String> SETTINGS = settings(RETENTION_DAYS);

  private Topics() {}

  /**
   * Returns the settings with which a topic is created. Each record has the time at which its
   * broker appended it.
   */
  public static Map<String, String> settings(int retentionDays) {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(Duration.ofDays(retentionDays).toMillis()),
        "retention.bytes", "-1",
        "compression.type", "producer",
        "message.timestamp.type", "LogAppendTime",
        "max.message.bytes", Integer.toString(RECORD_LIMIT));
  }

  /**
   * Returns how many records a consumer may take at once. Kafka limits the bytes that it fetches as
   * they are compressed, which says nothing of how many they are.
   *
   * @param most wanted
   * @param heap bytes of the largest heap
   */
  public static int recordsAtOnce(int most, long heap) {
    return (int) Math.clamp(heap / SHARE_OF_HEAP / LISTING_LIMIT, 1, most);
  }
}
