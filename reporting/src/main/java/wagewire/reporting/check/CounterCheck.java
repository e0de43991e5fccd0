package wagewire.reporting.check;

import java.util.List;
import java.util.Set;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * A counter-check, as {@code checks.tsv} has it.
 *
 * @param title as a brief names it
 * @param of the kinds of headline it is run on
 * @param threshold in the unit that the table states
 */
public record CounterCheck(String id, String title, Set<HeadlineKind> of, double threshold) {

  private static final List<CounterCheck> ALL =
      ResourceTable.read(CounterCheck.class, "checks.tsv").stream().map(CounterCheck::of).toList();

  /** Returns all checks in the order of the table. */
  public static List<CounterCheck> all() {
    return ALL;
  }

  private static CounterCheck of(ResourceRow row) {
    return new CounterCheck(
        row.get("id"),
        row.get("title"),
        HeadlineKind.parse(row.get("of")),
        Double.parseDouble(row.get("threshold")));
  }
}
