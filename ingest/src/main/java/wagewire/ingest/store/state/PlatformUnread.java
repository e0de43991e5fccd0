package wagewire.ingest.store.state;

import java.time.Instant;
import java.util.List;

/**
 * What no reader understands of a platform's answers.
 *
 * @param fields how many there are
 * @param largest the fields that most listings have, most first
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
