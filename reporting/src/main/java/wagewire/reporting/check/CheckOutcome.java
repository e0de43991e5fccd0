package wagewire.reporting.check;

/** Outcome of a counter-check. */
public enum CheckOutcome {
  PASSED,
  /** It does not explain the number, and a reader should know of it. */
  NOTED,
  /** It may have made the number: the headline is to be used with caution. */
  FAILED
}
