package wagewire.metrics.panel;

/** State of a unit in a week (methodology §6). */
public enum WeekState {
  /** Observed: its value is known. */
  OBSERVED,
  /** Tracked, but failed, partial or held: imputed for at most 4 weeks in a row. */
  MISSING,
  /** Not tracked yet, or no longer. */
  ABSENT,
  /** Confirmed gone: observed, and 0. */
  GONE,
  /** Observed, but so near to the day on which its board was chosen for what it showed. */
  SELECTED;

  /** Returns whether the week has a value that may be compared. */
  public boolean known() {
    return this == OBSERVED || this == GONE;
  }
}
