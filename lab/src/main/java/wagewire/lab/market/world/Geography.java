package wagewire.lab.market.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagewire.lab.market.data.MarketTableRow;
import wagewire.lab.market.data.Tables;
import wagewire.lab.market.data.Weighted;
import wagewire.lab.market.random.RandomKey;

/** The countries and cities of the market. */
final class Geography {

  private final Weighted<WorkPlace> places;

  private Geography(List<WorkPlace> places) {
    this.places = Weighted.of(places, WorkPlace::weight);
  }

  static Geography read() {
    Map<String, Country> countries = new LinkedHashMap<>();
    for (MarketTableRow row : Tables.read("countries.tsv")) {
      countries.put(row.text("country"), Country.of(row));
    }
    return new Geography(
        Tables.read("places.tsv").stream().map(row -> place(row, countries)).toList());
  }

  WorkPlace draw(RandomKey key) {
    return places.draw(key);
  }

  private static WorkPlace place(MarketTableRow row, Map<String, Country> countries) {
    return new WorkPlace(
        Objects.requireNonNull(countries.get(row.text("country"))),
        row.isSilent("region") ? null : row.text("region"),
        row.text("region_name"),
        row.text("city"),
        row.number("weight"),
        row.number("pay_factor"));
  }
}
