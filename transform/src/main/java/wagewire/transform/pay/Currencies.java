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
import wagewire.transform.phrase.VocabularyTable;

/** The currencies of the vocabulary: how they are written and what pay in them looks like. */
final class Currencies {

  private final Map<String, PlausiblePay> bands = new HashMap<>();
  private final Map<String, List<String>> marks = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();

  private Currencies() {}

  static Currencies load() {
    Currencies currencies = new Currencies();
    VocabularyTable.underHeader(Currencies.class, "currencies.tsv").forEach(currencies::add);
    return currencies;
  }

  private void add(List<String> row) {
    String code = row.get(0);
    claim(marks, code, code);
    words(row.get(1), " ").forEach(symbol -> claim(marks, symbol, code));
    words(row.get(2), "\\|").forEach(name -> claim(names, name, code));
    bands.put(code, new PlausiblePay(span(row, 3), span(row, 5), span(row, 7)));
  }

  private static void claim(Map<String, List<String>> owners, String writing, String code) {
    owners.computeIfAbsent(writing, key -> new ArrayList<>()).add(code);
  }

  private static List<String> words(String cell, String separator) {
    return Arrays.stream(cell.split(separator)).filter(word -> !word.isBlank()).toList();
  }

  private static PlausiblePay.@Nullable Span span(List<String> row, int column) {
    return row.get(column).isEmpty()
        ? null
        : new PlausiblePay.Span(
            new BigDecimal(row.get(column)), new BigDecimal(row.get(column + 1)));
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
    if (country == null || country.length() != 2) {
      return null;
    }
    try {
      Currency currency = Currency.getInstance(Locale.of("", country.toUpperCase(Locale.ROOT)));
      return currency == null ? null : currency.getCurrencyCode();
    } catch (IllegalArgumentException unknownCountry) {
      return null;
    }
  }
}
