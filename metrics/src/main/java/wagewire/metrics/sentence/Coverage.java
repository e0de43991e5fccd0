package wagewire.metrics.sentence;

/** Coverage of a figure: the share of its population behind it. */
public sealed interface Coverage {

  /** Returns the share in 0..1. */
  double share();

  /** A share without counts, such as that of a panel. */
  record Share(double share) implements Coverage {}

  /** The described postings whose board states the work mode in a field of its own. */
  record StatedMode(double share) implements Coverage {

    /** Returns text such as "34 % of described postings state one in their board's field". */
    public String text() {
      return Numbers.share(share, null) + " of described postings state one in their board's field";
    }
  }

  /**
   * The postings that came into stock in the period, those put up again with them, and state any
   * pay.
   *
   * @param stating pay
   * @param postings that came into stock in the period, more than none
   */
  record Disclosed(int stating, int postings) implements Coverage {

    @Override
    public double share() {
      return stating / (double) postings;
    }

    /** Returns text such as "598 of the 1,458 postings that appeared state pay". */
    public String text() {
      return "%s of the %s postings that appeared state%s pay"
          .formatted(Numbers.count(stating), Numbers.count(postings), stating == 1 ? "s" : "");
    }
  }
}
