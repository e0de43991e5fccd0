package wagewire.metrics.publishability;

/** Why a figure is not simply published. The ids are a closed list that tables and scripts use. */
public enum Reason {
  FEW_POSTINGS("few_postings"),
  FEW_EMPLOYERS("few_employers"),
  DOMINATED("dominated"),
  WIDE("wide"),
  LOW_COVERAGE("low_coverage"),
  NO_HISTORY("no_history"),
  COVERAGE_BREAK("coverage_break"),
  IMPUTED("imputed"),
  LOW_DISCLOSURE("low_disclosure"),
  /** Another figure that is withheld could be had from it. */
  SUBTRACTION("subtraction"),
  /**
   * Part of the postings were read with an older vocabulary. Figures released before this reason
   * was there give {@code check_failed} for it.
   */
  MIXED_VOCABULARY("mixed_vocabulary");

  private final String id;

  Reason(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
