package wagewire.lab.market.employer;

import wagewire.model.table.ResourceRow;

/**
 * A country of the market.
 *
 * @param code ISO 3166-1 alpha-2
 * @param symbol the currency's, as written before an amount
 * @param payFactor pay in the country's currency for one US dollar of pay in the United States
 */
public record Country(String code, String name, String currency, String symbol, double payFactor) {

  static Country of(ResourceRow row) {
    return new Country(
        row.get("country"),
        row.get("name"),
        row.get("currency"),
        row.get("symbol"),
        row.number("pay_factor"));
  }
}
