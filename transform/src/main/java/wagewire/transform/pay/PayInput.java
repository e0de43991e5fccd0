package wagewire.transform.pay;

import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedPay;

/**
 * The fields of a listing from which pay is read.
 *
 * @param structured pay fields of the listing, in the order stated
 * @param descriptionText plain text, read only when no field gives a pay
 * @param country ISO 3166-1 alpha-2 of the listing's place, or as stated for the listing
 * @param currency ISO 4217 code stated for the listing as a whole
 * @param employmentType {@code full-time, part-time, contract, temporary, internship}, or null when
 *     not stated
 * @param postedYear the year whose mean rate converts to USD; null takes the newest year known
 */
public record PayInput(
    List<PublishedPay> structured,
    @Nullable String descriptionText,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String employmentType,
    @Nullable Year postedYear) {

  public PayInput {
    structured = List.copyOf(structured);
  }

  PayInput in(@Nullable String other) {
    return new PayInput(structured, descriptionText, other, currency, employmentType, postedYear);
  }
}
