package wagewire.transform.pay;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** US dollars per unit of a currency, mean of a calendar year. */
final class UsdRates {

  private record Key(String currency, Year year) {}

  private final Map<Key, BigDecimal> rates;
  private final Year newest;

  private UsdRates(Map<Key, BigDecimal> rates) {
    this.rates = Map.copyOf(rates);
    this.newest = Collections.max(rates.keySet().stream().map(Key::year).toList());
  }

  static UsdRates load() {
    Map<Key, BigDecimal> rates = new HashMap<>();
    for (ResourceRow row : ResourceTable.read(UsdRates.class, "usd_rates.tsv")) {
      rates.put(
          new Key(row.get("currency"), Year.parse(row.get("year"))),
          new BigDecimal(row.get("usd_per_unit")));
    }
    return new UsdRates(rates);
  }

  /**
   * Returns the rate of {@code year}, or of the newest year if the table lacks it; null without a
   * rate.
   */
  @Nullable BigDecimal rate(String currency, @Nullable Year year) {
    if (year == null || !rates.containsKey(new Key("USD", year))) {
      return rates.get(new Key(currency, newest));
    }
    return rates.get(new Key(currency, year));
  }
}
