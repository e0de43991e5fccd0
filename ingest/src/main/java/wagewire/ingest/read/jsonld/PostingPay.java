package wagewire.ingest.read.jsonld;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.JsonFields;
import wagewire.ingest.read.value.Texts;
import wagewire.model.listing.ListingBuilder;
import wagewire.model.listing.PublishedPay;

/**
 * Reads {@code baseSalary}: a number, a text, a MonetaryAmount with a value or range, a
 * QuantitativeValue in it, a PriceSpecification, or a list of these. {@code estimatedSalary} is
 * marked as predicted.
 */
final class PostingPay {

  /** Units by UN/CEFACT code and ISO 8601 duration, as pages use them. */
  private static final Map<String, String> PERIODS =
      Map.of(
          "HUR", "HOUR", "PT1H", "HOUR", "P1D", "DAY", "WEE", "WEEK", "P7D", "WEEK", "P1W", "WEEK",
          "MON", "MONTH", "P1M", "MONTH", "ANN", "YEAR", "P1Y", "YEAR");

  private PostingPay() {}

  static void fill(ObjectNode node, ListingBuilder listing) {
    String currency = JsonFields.text(node, "salaryCurrency");
    String stated = JsonFields.list(node, "baseSalary").isEmpty() ? "salary" : "baseSalary";
    for (JsonNode salary : JsonFields.list(node, stated)) {
      fill(salary, currency, false, listing);
    }
    for (JsonNode salary : JsonFields.list(node, "estimatedSalary")) {
      fill(salary, currency, true, listing);
    }
  }

  private static void fill(
      JsonNode salary, @Nullable String currency, boolean predicted, ListingBuilder listing) {
    List<JsonNode> values = JsonFields.list(salary, "value");
    for (JsonNode value : JsonFields.at(salary, "value") == null ? List.of(salary) : values) {
      add(salary, value, currency, predicted, listing);
    }
  }

  private static void add(
      JsonNode salary,
      JsonNode value,
      @Nullable String currency,
      boolean predicted,
      ListingBuilder listing) {
    BigDecimal single = single(value);
    BigDecimal min = either(value, salary, "minValue", "minPrice", "percentile10");
    BigDecimal max = either(value, salary, "maxValue", "maxPrice", "percentile90");
    String text = text(value);
    if (single == null && min == null && max == null && text == null) {
      return;
    }
    boolean range = min != null || max != null;
    listing.pay(
        new PublishedPay(
            range || single != null ? null : text,
            range ? min : single,
            range ? max : single,
            currency(salary, value, currency),
            period(salary, value),
            EntityNames.of(salary.isObject() ? salary : null),
            null,
            predicted));
  }

  private static @Nullable BigDecimal single(JsonNode value) {
    if (!value.isObject()) {
      return SalaryAmounts.of(value);
    }
    BigDecimal amount = SalaryAmounts.of(JsonFields.at(value, "value"));
    if (amount != null) {
      return amount;
    }
    BigDecimal price = SalaryAmounts.of(JsonFields.at(value, "price"));
    return price == null ? SalaryAmounts.of(JsonFields.at(value, "median")) : price;
  }

  private static @Nullable String text(JsonNode value) {
    return Texts.present(
        Texts.plain(JsonFields.text(value.isObject() ? JsonFields.at(value, "value") : value)));
  }

  private static @Nullable BigDecimal either(JsonNode value, JsonNode salary, String... fields) {
    for (String field : fields) {
      BigDecimal amount = SalaryAmounts.of(JsonFields.at(value, field));
      BigDecimal outer = amount == null ? SalaryAmounts.of(JsonFields.at(salary, field)) : amount;
      if (outer != null) {
        return outer;
      }
    }
    return null;
  }

  private static @Nullable String currency(
      JsonNode salary, JsonNode value, @Nullable String beside) {
    return Stream.of("currency", "priceCurrency")
        .flatMap(field -> Stream.of(salary, value).map(node -> JsonFields.text(node, field)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(beside);
  }

  private static @Nullable String period(JsonNode salary, JsonNode value) {
    for (String field : new String[] {"unitText", "unitCode", "duration", "salaryFrequency"}) {
      String inner = JsonFields.text(value, field);
      String period = inner == null ? JsonFields.text(salary, field) : inner;
      if (period != null) {
        return PERIODS.getOrDefault(period.toUpperCase(Locale.ROOT), period);
      }
    }
    return null;
  }

  /**
   * Reads amounts of JobPosting: numbers, and texts with one number in any country's notation, with
   * or without a currency. A last separator followed by three digits separates thousands, any other
   * one decimals.
   */
  static final class SalaryAmounts {

    private static final Pattern TEXT =
        Pattern.compile(
            "(?:[A-Z]{3}|\\p{Sc}|[A-Z]{1,2}\\$)?\\s*(\\d[\\d.,'’\\s\\u00a0\\u202f]*?)\\s*([kK])?\\s*"
                + "(?:[A-Z]{3}|\\p{Sc}|kr|,-)?");
    private static final Pattern BLANKS = Pattern.compile("['’\\s\\u00a0\\u202f]");
    private static final int LONGEST = 60;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private SalaryAmounts() {}

    /** Returns the amount; null unless there is exactly one positive number. */
    static @Nullable BigDecimal of(@Nullable JsonNode node) {
      if (node != null && node.isNumber()) {
        return JsonFields.amount(node);
      }
      String text = JsonFields.text(node);
      return text == null ? null : parse(text);
    }

    static @Nullable BigDecimal parse(String text) {
      Matcher matcher = TEXT.matcher(text.strip());
      if (text.length() > LONGEST || !matcher.matches()) {
        return null;
      }
      BigDecimal amount = Amounts.parse(plain(matcher.group(1)));
      boolean thousands = matcher.group(2) != null;
      return amount == null || !thousands
          ? amount
          : Amounts.parse(amount.multiply(THOUSAND).toPlainString());
    }

    /** Returns the digits with a point for decimals and no other separator. */
    private static String plain(String digits) {
      String tight = BLANKS.matcher(digits).replaceAll("");
      int last = Math.max(tight.lastIndexOf('.'), tight.lastIndexOf(','));
      if (last < 0) {
        return tight;
      }
      String separator = String.valueOf(tight.charAt(last));
      boolean several = tight.indexOf(separator) != last;
      boolean mixed = separator.equals(".") ? tight.indexOf(',') >= 0 : tight.indexOf('.') >= 0;
      boolean thousands = tight.length() - last == 4 && !tight.startsWith("0") && !mixed;
      if (several || thousands) {
        return tight.replaceAll("[.,]", "");
      }
      return String.format(
          Locale.ROOT,
          "%s.%s",
          tight.substring(0, last).replaceAll("[.,]", ""),
          tight.substring(last + 1));
    }
  }
}
