package wagewire.model.listing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Pay as the board published it in a field of its own: numbers in whole units of the currency (a
 * reader turns cents into units), or a text, or both.
 *
 * @param text the pay in the board's own words
 * @param min lower end, null when not stated
 * @param max upper end, null when not stated
 * @param currency ISO 4217 code or symbol, as written
 * @param period as written: "YEAR", "per-year-salary", "1 HOUR" …
 * @param label what the board calls it: component type, range title, blurb
 * @param place the place this pay is for, where the board says so
 * @param predicted true for an estimate that nobody posted; such pay is never counted
 */
public record PublishedPay(
    @Nullable String text,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String currency,
    @Nullable String period,
    @Nullable String label,
    @Nullable String place,
    boolean predicted) {

  public static PublishedPay ofText(String text) {
    return new PublishedPay(text, null, null, null, null, null, null, false);
  }
}
