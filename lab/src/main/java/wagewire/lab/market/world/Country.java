package wagewire.lab.market.world;

import wagewire.lab.market.data.MarketTableRow;

/**
 * A country of the market.
 *
 * @param code ISO 3166-1 alpha-2
 * @param symbol the currency's, as written before an amount
 * @param payFactor pay in the country's currency for one US dollar of pay in the United States
 */
public record Country(String code, String name, String currency, String symbol, double payFactor) {

  static Country of(MarketTableRow row) {
    return new Country(
        row.text("country"),
        row.text("name"),
        row.text("currency"),
        row.text("symbol"),
        row.number("pay_factor"));
  }
}
