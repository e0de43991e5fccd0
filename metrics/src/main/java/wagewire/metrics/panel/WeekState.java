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
  GONE;

  /** Returns whether the week has a value. */
  public boolean known() {
    return this == OBSERVED || this == GONE;
  }
}
