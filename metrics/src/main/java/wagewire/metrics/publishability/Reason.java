package wagewire.metrics.publishability;

/** Reason for a status other than publish. The ids are a closed, released list. */
public enum Reason {
  FEW_POSTINGS("few_postings"),
  FEW_EMPLOYERS("few_employers"),
  DOMINATED("dominated"),
  WIDE("wide"),
  LOW_COVERAGE("low_coverage"),
  NO_HISTORY("no_history"),
  /** Too much of it is at boards that were chosen for what they showed on a day. */
  SELECTED_BOARDS("selected_boards"),
  COVERAGE_BREAK("coverage_break"),
  IMPUTED("imputed"),
  /** More than half had not closed as far as they were watched. */
  STILL_OPEN("still_open"),
  LOW_DISCLOSURE("low_disclosure"),
  /** Part of the postings were read with an older vocabulary. */
  MIXED_VOCABULARY("mixed_vocabulary");

  private final String id;

  Reason(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
