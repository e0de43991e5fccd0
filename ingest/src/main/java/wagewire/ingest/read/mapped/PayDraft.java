package wagewire.ingest.read.mapped;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.PublishedPay;

/** Pay whose parts are found one by one; the first value of a part stays. */
final class PayDraft {

  private final Map<Target, String> parts = new EnumMap<>(Target.class);

  void set(Target part, String value) {
    String present = Texts.present(value);
    if (present != null) {
      parts.putIfAbsent(part, present);
    }
  }

  /**
   * Null when neither an amount nor a text is published.
   *
   * @param constants what the platform's documents state of all its pay
   */
  @Nullable PublishedPay pay(Map<Target, String> constants) {
    BigDecimal min = amount(Target.PAY_MIN, Target.PAY_MIN_CENTS);
    BigDecimal max = amount(Target.PAY_MAX, Target.PAY_MAX_CENTS);
    String text = Texts.html(parts.get(Target.PAY_TEXT));
    boolean shown = !"false".equalsIgnoreCase(parts.get(Target.PAY_SHOWN));
    if (!shown || (min == null && max == null && text == null)) {
      return null;
    }
    return new PublishedPay(
        text,
        min,
        max,
        part(Target.PAY_CURRENCY, constants),
        part(Target.PAY_PERIOD, constants),
        Texts.html(part(Target.PAY_LABEL, constants)),
        null,
        isTrue(parts.get(Target.PREDICTED)));
  }

  private @Nullable String part(Target part, Map<Target, String> constants) {
    String own = parts.get(part);
    return own == null ? constants.get(part) : own;
  }

  private @Nullable BigDecimal amount(Target units, Target cents) {
    BigDecimal inUnits = Amounts.parse(parts.get(units));
    return inUnits == null ? Amounts.ofCents(Amounts.parse(parts.get(cents))) : inUnits;
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equalsIgnoreCase(flag);
  }
}
