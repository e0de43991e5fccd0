package wagewire.lab.market.books;

/** The two windows that a growth compares. */
public enum GrowthLag {
  FOUR_WEEKS(4),
  /** The last 13 weeks, or as many as the record has on both sides, but at least 4. */
  YEAR(52);

  private static final int LEAST = 4;
  private static final int MOST = 13;

  private final int weeks;

  GrowthLag(int weeks) {
    this.weeks = weeks;
  }

  /** Returns the distance between the two windows. */
  public int weeks() {
    return weeks;
  }

  /**
   * Returns the length of each window in weeks.
   *
   * @param record weeks that the market has had
   */
  public int length(int record) {
    return this == YEAR ? Math.clamp(record - weeks, LEAST, MOST) : LEAST;
  }

  /**
   * Returns true when employers count that began after the base window did: over 13 weeks they take
   * part in the figure through the quarters in between.
   */
  boolean countsBirths(int record) {
    return length(record) == MOST;
  }
}
