package wagewire.reporting.brief;

import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figures;

/** What a week changed, without the rest of its brief. */
public final class WhatChanged {

  private WhatChanged() {}

  /** The part of the week's brief; a row of its table is one of its figures. */
  public static Brief.Section of(Figures figures, IsoWeek week) {
    return ChangeSection.of(new BriefContext(figures, week));
  }
}
