package wagewire.metrics.count;

import wagewire.metrics.count.OpenPeriod.Entry;

/** Sums of parts of postings in one week and cell. Days are numbered from 1970. */
final class WeekSums {

  static final int DAYS = 7;

  private final int monday;
  private final int sunday;

  private long days;
  private long openStart;
  private long openEnd;
  private long opened;
  private long closed;
  private long backlog;
  private long reposted;
  private long lost;
  private long postings;

  WeekSums(int monday) {
    this.monday = monday;
    this.sunday = monday + DAYS - 1;
  }

  void add(OpenPeriod period, long part) {
    int from = period.from();
    int to = period.to();
    int inStock = period.entry() == Entry.BACKLOG ? monday : Math.max(from, monday);
    int open = Math.max(0, Math.min(to, sunday + 1) - inStock);
    if (open > 0) {
      days += part * open;
      postings += part;
    }
    if (from < monday && to >= monday) {
      openStart += part;
    }
    if (from <= sunday && to > sunday) {
      openEnd += part;
    }
    if (from >= monday) {
      switch (period.entry()) {
        case OPENED -> opened += part;
        case BACKLOG -> backlog += part;
        case REPOSTED -> reposted += part;
      }
    }
    if (to >= monday && to <= sunday) {
      if (period.closed()) {
        closed += part;
      } else {
        lost += part;
      }
    }
  }

  WeekCounts counts() {
    return new WeekCounts(
        // A seventh of the days is rounded to whole parts again.
        Math.rint((double) days / DAYS) / UnitCounts.SCALE,
        openStart / UnitCounts.SCALE,
        openEnd / UnitCounts.SCALE,
        opened / UnitCounts.SCALE,
        closed / UnitCounts.SCALE,
        backlog / UnitCounts.SCALE,
        reposted / UnitCounts.SCALE,
        lost / UnitCounts.SCALE,
        postings / UnitCounts.SCALE);
  }
}
