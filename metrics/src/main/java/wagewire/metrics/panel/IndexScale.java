package wagewire.metrics.panel;

/** What makes an index of a chain's levels. */
sealed interface IndexScale {

  /** Instead of the number of a resample. */
  int POINT = -1;

  /** The first week that is looked at. */
  int first();

  /** The week with which all others must be linked. */
  int anchor();

  /**
   * The level that is {@link ChainedIndex#BASE}, in all or in a resample; NaN without one.
   *
   * @param levels one a week
   * @param replicate number of the resample, or {@link #POINT}
   */
  double base(double[] levels, int replicate);

  /** The mean of some weeks is 100. */
  record FromWeeks(int week, int count) implements IndexScale {

    @Override
    public int first() {
      return 0;
    }

    @Override
    public int anchor() {
      return week;
    }

    @Override
    public double base(double[] levels, int replicate) {
      double base = 0;
      for (int at = week; at < week + count; at++) {
        base += at < levels.length ? levels[at] / count : Double.NaN;
      }
      return base;
    }
  }

  /** A week has the value that it had before. */
  record GoingOn(IndexBase from) implements IndexScale {

    @Override
    public int first() {
      return Math.max(0, from.week() - ChainLinks.LIMIT);
    }

    @Override
    public int anchor() {
      return from.week();
    }

    @Override
    public double base(double[] levels, int replicate) {
      double value = replicate == POINT ? from.value() : from.replicates()[replicate];
      return ChainedIndex.BASE * levels[from.week()] / value;
    }
  }
}
