package wagewire.metrics.growth;

import wagewire.metrics.panel.WeekOffsets;

/**
 * Stock and flow of one employer at one panel unit in one cell, by week.
 *
 * @param unitNumber number of the unit
 * @param employerNumber number of the employer
 * @param panel true for employers' own boards
 */
record UnitInCell(
    String unit,
    Integer unitNumber,
    String employer,
    int employerNumber,
    boolean panel,
    SparseWeekSums active,
    SparseWeekSums opened,
    SparseWeekSums postings) {

  void add(UnitWeek row, WeekOffsets offsets) {
    int place = offsets.of(row.week());
    active.add(place, row.active());
    opened.add(place, row.opened());
    postings.add(place, row.postings());
  }
}
