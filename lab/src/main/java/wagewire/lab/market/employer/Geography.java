package wagewire.lab.market.employer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Weighted;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** The countries and cities of the market. */
final class Geography {

  private final Weighted<WorkPlace> places;

  private Geography(List<WorkPlace> places) {
    this.places = Weighted.of(places, WorkPlace::weight);
  }

  static Geography read() {
    Map<String, Country> countries = new LinkedHashMap<>();
    for (ResourceRow row :
        ResourceTable.read(Geography.class, "/wagewire/lab/market/countries.tsv")) {
      countries.put(row.get("country"), Country.of(row));
    }
    return new Geography(
        ResourceTable.read(Geography.class, "/wagewire/lab/market/places.tsv").stream()
            .map(row -> place(row, countries))
            .toList());
  }

  WorkPlace draw(RandomKey key) {
    return places.draw(key);
  }

  private static WorkPlace place(ResourceRow row, Map<String, Country> countries) {
    return new WorkPlace(
        Objects.requireNonNull(countries.get(row.get("country"))),
        row.isEmpty("region") ? null : row.get("region"),
        row.get("region_name"),
        row.get("city"),
        row.number("weight"),
        row.number("pay_factor"));
  }
}
