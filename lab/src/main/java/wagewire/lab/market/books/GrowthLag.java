package wagewire.lab.market.books;

/** The two windows that a growth compares. */
public enum GrowthLag {
  FOUR_WEEKS(4, 4, false),
  YEAR(52, 4, false),
  /** Thirteen weeks on the same thirteen a year before, of all employers that were there in any. */
  QUARTER_YEAR(52, 13, true);

  private final int weeks;
  private final int length;
  private final boolean births;

  GrowthLag(int weeks, int length, boolean births) {
    this.weeks = weeks;
    this.length = length;
    this.births = births;
  }

  /** Returns the distance between the two windows. */
  public int weeks() {
    return weeks;
  }

  /** Returns the length of each window in weeks. */
  public int length() {
    return length;
  }

  /** Returns true when employers count that began after the base window did. */
  boolean countsBirths() {
    return births;
  }
}
