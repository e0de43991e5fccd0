package wagewire.ingest.store.state;

import java.time.Instant;
import java.util.List;

/**
 * Unread fields of a platform.
 *
 * @param fields number of them
 * @param largest the most frequent fields, most frequent first
 */
public record PlatformUnread(String platform, int fields, List<Field> largest) {

  /**
   * An unread field.
   *
   * @param listings new and changed ones published with it
   * @param lastSeen time of the latest of these
   */
  public record Field(String field, long listings, Instant lastSeen) {}
}
