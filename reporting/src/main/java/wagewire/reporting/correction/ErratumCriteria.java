package wagewire.reporting.correction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.model.time.IsoWeek;

/**
 * Choice of corrections.
 *
 * @param since first day (UTC) of the releases that found them; null for all
 * @param figure id of a figure that was corrected, or that corrects one; null for all
 * @param week that the figures' periods end in; null for all
 */
public record ErratumCriteria(
    @Nullable LocalDate since, @Nullable String figure, @Nullable IsoWeek week) {

  /** All corrections. */
  public static final ErratumCriteria ALL = new ErratumCriteria(null, null, null);
}
