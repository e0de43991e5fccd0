package wagewire.metrics.publishability;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Reads rules.tsv, whose order is the order of severity among rules of the same status. */
final class PublicationRuleTable {

  private PublicationRuleTable() {}

  static List<PublicationRule> read() {
    return ResourceTable.read(PublicationRuleTable.class, "rules.tsv").stream()
        .map(PublicationRuleTable::rule)
        .toList();
  }

  private static PublicationRule rule(ResourceRow row) {
    PublicationRule.Operator operator =
        find(row, "operator", PublicationRule.Operator.values(), PublicationRule.Operator::sign);
    return new PublicationRule(
        row.get("rule"),
        kinds(row),
        find(row, "measure", Measure.values(), Measure::id),
        operator,
        operator == PublicationRule.Operator.ABSENT
            ? Double.NaN
            : Double.parseDouble(row.get("threshold")),
        find(row, "status", Status.values(), Status::id),
        find(row, "reason", Reason.values(), Reason::id),
        row.get("headline").equals("yes"));
  }

  private static Set<FigureKind> kinds(ResourceRow row) {
    if (row.get("kinds").equals("all")) {
      return EnumSet.allOf(FigureKind.class);
    }
    Set<FigureKind> kinds = EnumSet.noneOf(FigureKind.class);
    for (String id : row.get("kinds").split(",")) {
      kinds.add(find(id, row, "kinds", FigureKind.values(), FigureKind::id));
    }
    return kinds;
  }

  private static <E> E find(ResourceRow row, String column, E[] values, Function<E, String> id) {
    return find(row.get(column), row, column, values, id);
  }

  private static <E> E find(
      String wanted, ResourceRow row, String column, E[] values, Function<E, String> id) {
    return Arrays.stream(values)
        .filter(value -> id.apply(value).equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "%s: unknown %s '%s'".formatted(row.where(), column, wanted)));
  }
}
