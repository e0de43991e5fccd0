package wagewire.ingest.read.jsonld;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import wagewire.ingest.read.value.Amounts;
import wagewire.ingest.read.value.JsonFields;

/**
 * Reads amounts of JobPosting: numbers, and texts with one number in any country's notation, with
 * or without a currency. A last separator followed by three digits separates thousands, any other
 * one decimals.
 */
final class SalaryAmounts {

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
