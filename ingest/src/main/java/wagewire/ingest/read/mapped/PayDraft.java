package wagewire.ingest.read.mapped;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.PublishedPay;

/** Pay that is filled part by part; the first value of a part counts. */
final class PayDraft {

  private final Map<ListingField, String> parts = new EnumMap<>(ListingField.class);

  void set(ListingField part, String value) {
    String present = Texts.present(value);
    if (present != null) {
      parts.putIfAbsent(part, present);
    }
  }

  /**
   * Returns the pay; null when neither an amount nor a text is published.
   *
   * @param constants values that the platform documents for all its pay
   */
  @Nullable PublishedPay pay(Map<ListingField, String> constants) {
    chooseRangeOrSingle();
    BigDecimal min = amount(ListingField.PAY_MIN, ListingField.PAY_MIN_CENTS);
    BigDecimal max = amount(ListingField.PAY_MAX, ListingField.PAY_MAX_CENTS);
    String text = Texts.html(parts.get(ListingField.PAY_TEXT));
    boolean shown = !"false".equalsIgnoreCase(parts.get(ListingField.PAY_SHOWN));
    if (!shown || (min == null && max == null && text == null)) {
      return null;
    }
    return new PublishedPay(
        text,
        min,
        max,
        part(ListingField.PAY_CURRENCY, constants),
        part(ListingField.PAY_PERIOD, constants),
        Texts.html(part(ListingField.PAY_LABEL, constants)),
        null,
        isTrue(part(ListingField.PREDICTED, constants)));
  }

  private void chooseRangeOrSingle() {
    String range = parts.get(ListingField.PAY_RANGE);
    String single = parts.get(ListingField.PAY_SINGLE);
    if ("false".equalsIgnoreCase(range)) {
      parts.remove(ListingField.PAY_MIN);
      parts.remove(ListingField.PAY_MAX);
    }
    boolean given =
        parts.containsKey(ListingField.PAY_MIN) || parts.containsKey(ListingField.PAY_MAX);
    if (single != null && !given && !"true".equalsIgnoreCase(range)) {
      parts.put(ListingField.PAY_MIN, single);
      parts.put(ListingField.PAY_MAX, single);
    }
  }

  private @Nullable String part(ListingField part, Map<ListingField, String> constants) {
    String own = parts.get(part);
    return own == null ? constants.get(part) : own;
  }

  private @Nullable BigDecimal amount(ListingField units, ListingField cents) {
    BigDecimal inUnits = Amounts.parse(parts.get(units));
    return inUnits == null ? Amounts.ofCents(Amounts.parse(parts.get(cents))) : inUnits;
  }

  private static boolean isTrue(@Nullable String flag) {
    return "1".equals(flag) || "true".equalsIgnoreCase(flag);
  }
}
