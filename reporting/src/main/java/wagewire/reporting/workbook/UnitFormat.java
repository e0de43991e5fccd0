package wagewire.reporting.workbook;

import org.jspecify.annotations.Nullable;

/** How a spreadsheet shows numbers of a unit; the number in the cell stays as it is. */
final class UnitFormat {

  static final String DAY = "yyyy-mm-dd";
  static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

  private UnitFormat() {}

  /**
   * Returns a number format, or null for numbers that have none of their own.
   *
   * @param unit one of {@code trends.facts}
   * @param currency of amounts, an ISO 4217 code; {@code all} stands for US dollars
   */
  static @Nullable String of(String unit, @Nullable String currency, Number number) {
    return switch (unit) {
      case "percent" -> "0.0\" %\"";
      case "points" -> "0.0\" points\"";
      case "share" -> "0.0%";
      case "days" -> "0.0\" days\"";
      case "count" -> number.doubleValue() % 1 == 0 ? "#,##0" : "#,##0.0";
      case "index" -> "0.0";
      case "currency" -> amount(currency);
      default -> null;
    };
  }

  private static String amount(@Nullable String currency) {
    String code = "all".equals(currency) ? "USD" : currency;
    return code != null && code.matches("[A-Z]{3}") ? "#,##0\" " + code + "\"" : "#,##0";
  }
}
