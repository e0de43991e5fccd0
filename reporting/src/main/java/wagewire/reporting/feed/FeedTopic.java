package wagewire.reporting.feed;

/** What a feed is about. */
public enum FeedTopic {
  /** Releases with their headlines. */
  RELEASES("/feed", "Figures of the boards tracked, a release a week."),
  /** Released figures that were corrected. */
  ERRATA("/errata", "Released figures that were corrected, with old and new number and reason.");

  private final String stem;
  private final String description;

  FeedTopic(String stem, String description) {
    this.stem = stem;
    this.description = description;
  }

  /** Returns the address without the origin and without the format's ending. */
  String stem() {
    return stem;
  }

  String description() {
    return description;
  }
}
