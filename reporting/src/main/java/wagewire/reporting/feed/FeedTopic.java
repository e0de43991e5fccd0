package wagewire.reporting.feed;

/** What a feed is about. */
public enum FeedTopic {
  /** Releases with their headlines. */
  RELEASES("/feed.atom"),
  /** Released figures that were corrected. */
  ERRATA("/errata.atom");

  private final String path;

  FeedTopic(String path) {
    this.path = path;
  }

  /** Returns the address of the topic's feed without the origin. */
  public String path() {
    return path;
  }
}
