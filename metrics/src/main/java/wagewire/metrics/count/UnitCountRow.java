package wagewire.metrics.count;

import java.io.Serializable;

/**
 * Counts of a panel unit in one week and cell.
 *
 * @param monday of the week, in days since 1970
 */
record UnitCountRow(String unit, CountedCell cell, int monday, WeekCounts counts)
    implements Serializable {}
