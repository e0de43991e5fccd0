package wagewire.metrics.statistics.pay;

import java.util.List;

/**
 * The columns of the hedonic regression: a constant, role by seniority, unit by place, work mode
 * and quarters 1 to 4, the newest one last.
 *
 * <p>A role's seniority and a unit's place have a column if they have 3 rows or more, else they
 * join the rest of their role or unit; a unit is never merged, since its pay is of another size. If
 * there are more than 80 columns, the rows asked for rise until there are not, or nothing is left
 * to merge.
 */
record HedonicColumns(CategoryNumbers jobs, CategoryNumbers places, CategoryNumbers modes) {

  private static final int FEWEST_ROWS = 3;
  private static final int WIDEST = 80;

  static HedonicColumns of(List<HedonicRow> rows) {
    CategoryNumbers.Pairs jobs =
        CategoryNumbers.pairs(rows, HedonicRow::role, HedonicRow::seniority);
    CategoryNumbers.Pairs places = CategoryNumbers.pairs(rows, HedonicRow::unit, HedonicRow::place);
    CategoryNumbers modes = CategoryNumbers.pairs(rows, HedonicRow::mode, _ -> 0).merged(0);
    int fewest = FEWEST_ROWS;
    HedonicColumns columns = new HedonicColumns(jobs.merged(fewest), places.merged(fewest), modes);
    while (columns.width() > WIDEST && fewest <= rows.size()) {
      fewest += 1 + fewest / 4;
      columns = new HedonicColumns(jobs.merged(fewest), places.merged(fewest), modes);
    }
    return columns;
  }

  int width() {
    return 1 + jobs.columns() + places.columns() + modes.columns() + HedonicRow.NEWEST;
  }

  /**
   * Returns the values of a row.
   *
   * @param row its number
   * @param quarter of it
   */
  double[] values(int row, int quarter) {
    double[] values = new double[width()];
    int firstPlace = 1 + jobs.columns();
    int firstMode = firstPlace + places.columns();
    int firstQuarter = firstMode + modes.columns();
    values[0] = 1;
    jobs.mark(row, values, 1);
    places.mark(row, values, firstPlace);
    modes.mark(row, values, firstMode);
    if (quarter > 0) {
      values[firstQuarter + quarter - 1] = 1;
    }
    return values;
  }
}
