package wagewire.reporting.check;

/** What a counter-check came to. */
public enum CheckOutcome {
  PASSED,
  /** It does not explain the number, and a reader should know of it. */
  NOTED,
  /** It may have made the number: the headline is to be used with caution. */
  FAILED
}
