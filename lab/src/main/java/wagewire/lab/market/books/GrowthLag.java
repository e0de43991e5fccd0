package wagewire.lab.market.books;

/** The distance between the two windows of four weeks that a growth compares. */
public enum GrowthLag {
  FOUR_WEEKS(4),
  YEAR(52);

  private final int weeks;

  GrowthLag(int weeks) {
    this.weeks = weeks;
  }

  public int weeks() {
    return weeks;
  }
}
