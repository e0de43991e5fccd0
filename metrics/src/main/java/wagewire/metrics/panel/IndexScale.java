package wagewire.metrics.panel;

/** The scale that turns a chain's levels into an index. */
sealed interface IndexScale {

  /** Stands for all employers in place of a resample's number. */
  int POINT = -1;

  /** Returns the first week that is read. */
  int first();

  /** Returns the week with which all others must be linked. */
  int anchor();

  /**
   * Returns the level that equals {@link ChainedIndex#BASE}, in all or in a resample; NaN without
   * one.
   *
   * @param levels one a week
   * @param replicate number of the resample, or {@link #POINT}
   */
  double base(double[] levels, int replicate);

  /** Returns whether the week is one of those whose mean equals {@link ChainedIndex#BASE}. */
  boolean isBase(int week);

  /** Sets the mean of some weeks to 100. */
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
    public boolean isBase(int other) {
      return week <= other && other < week + count;
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

  /** Keeps the released value of a week. */
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
    public boolean isBase(int week) {
      return false;
    }

    @Override
    public double base(double[] levels, int replicate) {
      double value = replicate == POINT ? from.value() : from.replicates()[replicate];
      return ChainedIndex.BASE * levels[from.week()] / value;
    }
  }
}
