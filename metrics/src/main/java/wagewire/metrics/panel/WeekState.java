package wagewire.metrics.panel;

/** What is known of a unit in a week (methodology §6). */
public enum WeekState {
  /** Its value is known. */
  OBSERVED,
  /**
   * It is tracked, but failed, partial or held: its value is imputed for at most 4 weeks in a row.
   */
  MISSING,
  /** It is not tracked: not yet, or no longer. */
  ABSENT,
  /** Its board is confirmed gone: observed, and 0. */
  GONE;

  /** Whether the week has a value. */
  public boolean known() {
    return this == OBSERVED || this == GONE;
  }
}
