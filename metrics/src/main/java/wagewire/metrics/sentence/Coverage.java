package wagewire.metrics.sentence;

/** How much of what a figure is about stands behind it. */
public sealed interface Coverage {

  /** In 0..1. */
  double share();

  /** A share that nothing was counted for, such as that of a panel. */
  record Share(double share) implements Coverage {}

  /**
   * Of the postings seen, those that state any pay.
   *
   * @param stating pay
   * @param postings seen, more than none
   */
  record Disclosed(int stating, int postings) implements Coverage {

    @Override
    public double share() {
      return stating / (double) postings;
    }

    /** "598 of the 1,458 postings seen state pay". */
    public String text() {
      return "%s of the %s postings seen state%s pay"
          .formatted(Numbers.count(stating), Numbers.count(postings), stating == 1 ? "s" : "");
    }
  }
}
