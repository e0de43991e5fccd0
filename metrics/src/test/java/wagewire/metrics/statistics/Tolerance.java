package wagewire.metrics.statistics;

import org.assertj.core.data.Offset;

/** Tolerances of known answers: as many digits as they are printed with. */
public final class Tolerance {

  static final Offset<Double> TO_1E3 = Offset.offset(5e-4);
  public static final Offset<Double> TO_1E4 = Offset.offset(5e-5);
  static final Offset<Double> TO_1E5 = Offset.offset(5e-6);
  public static final Offset<Double> TO_1E6 = Offset.offset(5e-7);
  public static final Offset<Double> TO_1E9 = Offset.offset(1e-9);

  private Tolerance() {}
}
