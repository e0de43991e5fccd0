package wagewire.metrics.statistics;

/**
 * The shift-share decomposition of the change of a mean (methodology §7).
 *
 * @param then the mean at first
 * @param now the mean later; {@code now − then = within + mix}
 * @param within contribution of changes within cells, at mean shares
 * @param mix contribution of changed shares, at mean values
 */
public record ShiftShare(double then, double now, double within, double mix) {

  /**
   * @param shareThen of each cell, adding up to 1
   * @param shareNow of the same cells
   * @param valueThen of each cell
   * @param valueNow of the same cells
   */
  public static ShiftShare of(
      double[] shareThen, double[] shareNow, double[] valueThen, double[] valueNow) {
    double then = 0;
    double now = 0;
    double within = 0;
    double mix = 0;
    for (int cell = 0; cell < shareThen.length; cell++) {
      then += shareThen[cell] * valueThen[cell];
      now += shareNow[cell] * valueNow[cell];
      within += (shareThen[cell] + shareNow[cell]) / 2 * (valueNow[cell] - valueThen[cell]);
      mix += (valueThen[cell] + valueNow[cell]) / 2 * (shareNow[cell] - shareThen[cell]);
    }
    return new ShiftShare(then, now, within, mix);
  }

  /** Returns {@code within} in percent of the first mean. */
  public double withinPercent() {
    return 100 * within / then;
  }

  /** Returns {@code mix} in percent of the first mean. */
  public double mixPercent() {
    return 100 * mix / then;
  }
}
