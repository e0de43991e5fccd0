package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedPay;
import wagewire.model.posting.Pay;

/** Pays in the notation of the case files, and the inputs that the cases need. */
final class PayNotation {

  private PayNotation() {}

  static PayInput text(String text, @Nullable String country) {
    return new PayInput(List.of(PublishedPay.ofText(text)), null, country, null, null, null);
  }

  static PayInput description(String text, @Nullable String country) {
    return new PayInput(List.of(), text, country, null, null, null);
  }

  /** Reads the pays of a listing in the country of the input alone. */
  static List<Pay> read(PayReader reader, PayInput input) {
    String country = input.country();
    return reader.read(input, country == null ? List.of() : List.of(country));
  }

  /** Such as {@code 90000..120000 USD year? base}: "-" is null, "?" an inferred period. */
  static String pays(List<Pay> pays) {
    return pays.isEmpty()
        ? "none"
        : pays.stream().map(PayNotation::pay).collect(Collectors.joining(" ; "));
  }

  /** Formats pays, each followed by "@" and its place if it has one. */
  static String paysWithPlaces(List<Pay> pays) {
    return pays.isEmpty()
        ? "none"
        : pays.stream()
            .map(pay -> pay(pay) + (pay.place() == null ? "" : " @" + pay.place()))
            .collect(Collectors.joining(" ; "));
  }

  private static String pay(Pay pay) {
    String period = pay.period() == null ? "-" : pay.period().id();
    return "%s..%s %s %s%s %s"
        .formatted(
            amount(pay.min()),
            amount(pay.max()),
            pay.currency() == null ? "-" : pay.currency(),
            period,
            pay.periodInferred() ? "?" : "",
            pay.basis().id());
  }

  private static String amount(@Nullable BigDecimal amount) {
    return amount == null ? "-" : amount.toPlainString();
  }
}
