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
   * A field.
   *
   * @param listings new and changed ones published with it
   * @param lastSeen when the latest of these was observed
   */
  public record Field(String field, long listings, Instant lastSeen) {}
}
