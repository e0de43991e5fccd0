package wagewire.lab.market.likeness;

import java.util.List;
import java.util.Locale;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * A line of the table of likeness.
 *
 * @param real of real boards, in the unit
 * @param source of the real value
 * @param lowest that the market may have
 * @param highest that the market may have
 * @param asserted whether a test holds the market to it
 */
record Property(
    String id,
    String text,
    boolean isShare,
    String real,
    String source,
    double lowest,
    double highest,
    boolean asserted) {

  private static final double PERCENT = 100;

  static List<Property> read() {
    return ResourceTable.read(Property.class, "/wagewire/lab/market/likeness.tsv").stream()
        .map(Property::of)
        .toList();
  }

  private static Property of(ResourceRow row) {
    return new Property(
        row.get("property"),
        row.get("text"),
        row.get("unit").equals("percent"),
        row.get("real"),
        row.get("source"),
        row.number("lowest"),
        row.number("highest"),
        row.get("since").equals("now"));
  }

  /** The value in the table's unit, rounded as it is printed. */
  String printed(double value) {
    return isShare
        ? String.format(Locale.ROOT, "%.2f %%", PERCENT * value)
        : String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  /** The value in the table's unit. */
  double inUnit(double value) {
    return isShare ? PERCENT * value : value;
  }

  String range() {
    return number(lowest) + " to " + number(highest) + (isShare ? " %" : "");
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
