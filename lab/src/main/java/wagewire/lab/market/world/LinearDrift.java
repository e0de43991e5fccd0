package wagewire.lab.market.world;

import wagewire.model.table.ResourceRow;

/** A share that moves linearly over the market's first 112 weeks and then stays constant. */
record LinearDrift(double start, double end) {

  private static final double DAYS = 112 * 7;

  static LinearDrift of(ResourceRow row) {
    return new LinearDrift(row.number("start"), row.number("end"));
  }

  double on(int day) {
    double part = Math.clamp(day / DAYS, 0.0, 1.0);
    return start + (end - start) * part;
  }
}
