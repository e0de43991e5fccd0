package wagewire.lab.market.books;

/** How far apart the two windows of four weeks lie that a growth compares. */
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
