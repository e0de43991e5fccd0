package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The currencies of the vocabulary: how they are written and what pay in them looks like. */
final class Currencies {

  private static final Map<String, String> BY_COUNTRY = byCountry();

  private final Map<String, PlausiblePay> bands = new HashMap<>();
  private final Map<String, List<String>> marks = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  private Currencies() {}

  static Currencies load() {
    Currencies currencies = new Currencies();
    ResourceTable.read(Currencies.class, "currencies.tsv").forEach(currencies::add);
    return currencies;
  }

  private void add(ResourceRow row) {
    String code = row.get("code");
    claim(marks, code, code);
    words(row.get("symbols"), " ").forEach(symbol -> claim(marks, symbol, code));
    words(row.get("names"), "\\|").forEach(name -> claim(names, name, code));
    bands.put(code, new PlausiblePay(span(row, "year"), span(row, "month"), span(row, "hour")));
  }

  private static void claim(Map<String, List<String>> owners, String writing, String code) {
    owners.computeIfAbsent(writing, key -> new ArrayList<>()).add(code);
  }

  private static List<String> words(String cell, String separator) {
    return Arrays.stream(cell.split(separator)).filter(word -> !word.isBlank()).toList();
  }

  private static PlausiblePay.@Nullable Span span(ResourceRow row, String period) {
    String low = row.get(period + "_low");
    return low.isEmpty()
        ? null
        : new PlausiblePay.Span(new BigDecimal(low), new BigDecimal(row.get(period + "_high")));
  }

  /** Returns signs and codes, as written, with the currencies that each may denote. */
  Map<String, List<String>> marks() {
    return marks;
  }

  /** Returns names in words, with the currencies that each may denote. */
  Map<String, List<String>> names() {
    return names;
  }

  boolean knows(String code) {
    return bands.containsKey(code);
  }

  PlausiblePay band(String code) {
    return Objects.requireNonNullElse(bands.get(code), new PlausiblePay(null, null, null));
  }

  /** The currency of a country, ISO 3166-1 alpha-2; null for an unknown country. */
  static @Nullable String ofCountry(@Nullable String country) {
    return country == null || country.length() != 2
        ? null
        : BY_COUNTRY.get(country.toUpperCase(Locale.ROOT));
  }

  private static Map<String, String> byCountry() {
    Map<String, String> currencies = new HashMap<>();
    for (char first = 'A'; first <= 'Z'; first++) {
      for (char second = 'A'; second <= 'Z'; second++) {
        String country = String.valueOf(new char[] {first, second});
        String currency = currency(country);
        if (currency != null) {
          currencies.put(country, currency);
        }
      }
    }
    return Map.copyOf(currencies);
  }

  private static @Nullable String currency(String country) {
    try {
      Currency currency = Currency.getInstance(Locale.of("", country));
      return currency == null ? null : currency.getCurrencyCode();
    } catch (IllegalArgumentException notACountry) {
      return null;
    }
  }
}
