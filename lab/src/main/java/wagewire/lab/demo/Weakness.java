package wagewire.lab.demo;

import java.util.List;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * An unkindness that some figures are known not to withstand.
 *
 * @param metrics metrics that it distorts
 * @param how explanation as text
 */
record Weakness(Unkindness unkindness, List<String> metrics, String how) {

  private static final List<Weakness> ALL =
      ResourceTable.read(Weakness.class, "weaknesses.tsv").stream().map(Weakness::of).toList();

  /** Returns the weaknesses that a market of these settings shows, in the order of their table. */
  static List<Weakness> in(MarketSettings settings) {
    return ALL.stream().filter(one -> settings.has(one.unkindness())).toList();
  }

  /** Returns all weaknesses. */
  static List<Weakness> all() {
    return ALL;
  }

  boolean spoils(String metric) {
    return metrics.contains(metric);
  }

  private static Weakness of(ResourceRow row) {
    String id = row.get("unkindness");
    Unkindness unkindness =
        Unkindness.find(id)
            .orElseThrow(() -> new IllegalStateException(row.where() + ": no '" + id + "'"));
    return new Weakness(unkindness, List.of(row.get("metrics").split(",", -1)), row.get("how"));
  }
}
