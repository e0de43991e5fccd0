package wagewire.reporting.feed;

import java.time.Instant;
import java.util.List;

/**
 * Entries of a topic, newest first.
 *
 * @param updatedAt when the newest entry was released; when the newest release was made without one
 */
public record Feed(FeedTopic topic, String title, Instant updatedAt, List<FeedEntry> entries) {

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * Creates a feed with the time of its first entry.
   *
   * @param simulated true where it is of a simulated market, which its title says
   * @param about the rest of the title
   * @param releasedAt when the newest release was made; the beginning of 1970 before the first
   */
  static Feed of(
      FeedTopic topic,
      boolean simulated,
      String about,
      Instant releasedAt,
      List<FeedEntry> entries) {
    return new Feed(
        topic,
        (simulated ? "Wagewire (simulated market): " : "Wagewire: ") + about,
        entries.isEmpty() ? releasedAt : entries.getFirst().releasedAt(),
        entries);
  }
}
