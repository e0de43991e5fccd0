package wagewire.lab.market.text;

import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.market.settings.Weighted;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * An employer's markup of descriptions: the text before and after each part.
 *
 * @param quotes whether characters that mean something in HTML are written as entities
 */
public record HouseStyle(
    boolean quotes, Markup section, Markup heading, Markup paragraph, Markup list, Markup item) {

  /** The text before and after a part. */
  public record Markup(String before, String after) {

    boolean isListItem() {
      return before.startsWith("<li");
    }
  }

  /** All styles, weighted by their number of employers. */
  static final class Styles {

    private final Weighted<ResourceRow> rows =
        Weighted.of(
            ResourceTable.read(HouseStyle.class, "/wagewire/lab/market/house_styles.tsv"),
            row -> row.number("weight"));

    HouseStyle draw(RandomKey key) {
      ResourceRow row = rows.draw(key);
      return new HouseStyle(
          row.get("quote").equals("yes"),
          markup(row, "before", "after"),
          markup(row, "heading", "heading_end"),
          markup(row, "paragraph", "paragraph_end"),
          markup(row, "list", "list_end"),
          markup(row, "item", "item_end"));
    }

    private static Markup markup(ResourceRow row, String before, String after) {
      return new Markup(read(row, before), read(row, after));
    }

    private static String read(ResourceRow row, String column) {
      return row.isEmpty(column)
          ? ""
          : row.get(column).replace("\\n", "\n").replace("{nbsp}", "&nbsp;");
    }
  }
}
