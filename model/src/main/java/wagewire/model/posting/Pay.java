package wagewire.model.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One stated pay. A single value has equal ends; "up to" has no {@code min}, "from" no {@code max}.
 *
 * @param min in whole units of the currency, per period
 * @param max in whole units of the currency, per period
 * @param currency ISO 4217; null when the symbol is ambiguous and nothing settles it
 * @param period null when not stated and not plausible as any
 * @param basis base, total, commission or unknown
 * @param periodInferred true when the period was not stated but follows from the amount
 * @param annualMin for a full-time year; null for part-time and contract work
 * @param annualMax for a full-time year; null for part-time and contract work
 * @param annualUsdMin at the mean rate of the year of posting; null without a rate
 * @param annualUsdMax at the mean rate of the year of posting; null without a rate
 * @param place the place this pay is for, where the listing says so
 * @param source the field it was read from: {@code pay} or {@code description}
 * @param span the words it was read from
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Pay(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable String currency,
    @Nullable PayPeriod period,
    PayBasis basis,
    boolean periodInferred,
    @Nullable BigDecimal annualMin,
    @Nullable BigDecimal annualMax,
    @Nullable BigDecimal annualUsdMin,
    @Nullable BigDecimal annualUsdMax,
    @Nullable String place,
    String source,
    String span)
    implements Serializable {}
