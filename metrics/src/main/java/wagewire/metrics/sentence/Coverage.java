package wagewire.metrics.sentence;

/** Coverage of a figure: the share of its population behind it. */
public sealed interface Coverage {

  /** Returns the share in 0..1. */
  double share();

  /** A share without counts, such as that of a panel. */
  record Share(double share) implements Coverage {}

  /**
   * A panel.
   *
   * @param postingsThen at its boards in the base period
   */
  record Panel(double share, double postingsThen) implements Coverage {}

  /**
   * A panel that is weighted to a frame.
   *
   * @param employers of the frame
   */
  record Frame(double share, int employers) implements Coverage {}

  /**
   * The new postings that state any pay.
   *
   * @param stating pay
   * @param postings that opened in the period, more than none
   */
  record Disclosed(int stating, int postings) implements Coverage {

    @Override
    public double share() {
      return stating / (double) postings;
    }

    /** Returns text such as "598 of the 1,458 new postings state pay". */
    public String text() {
      return "%s of the %s new postings state%s pay"
          .formatted(Numbers.count(stating), Numbers.count(postings), stating == 1 ? "s" : "");
    }
  }
}
