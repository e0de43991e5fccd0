package wagewire.metrics.publishability;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * A line of {@code cases.tsv}: a figure's measures and the expected verdict.
 *
 * @param reasons ids joined by commas, the most severe first
 */
record VerdictCase(
    FigureKind kind, Map<Measure, Double> stated, String status, String reasons, boolean headline) {

  static List<VerdictCase> all() {
    return ResourceTable.read(VerdictCase.class, "cases.tsv").stream()
        .map(VerdictCase::of)
        .toList();
  }

  static VerdictCase of(ResourceRow row) {
    Map<Measure, Double> stated = new EnumMap<>(Measure.class);
    for (String word : List.of(row.get("evidence").split(" "))) {
      String[] parts = word.split("=");
      stated.put(Measure.of(parts[0]), Double.valueOf(parts[1]));
    }
    return new VerdictCase(
        FigureKind.of(row.get("kind")),
        stated,
        row.get("status"),
        row.get("reasons"),
        row.get("headline").equals("yes"));
  }

  FigureMeasures measures() {
    FigureMeasures measures = FigureMeasures.of(0, 0, 0);
    for (var measure : stated.entrySet()) {
      measures = measures.with(measure.getKey(), measure.getValue());
    }
    return measures;
  }

  boolean isOf(Verdict verdict) {
    return verdict.status().id().equals(status)
        && reasons.equals(
            verdict.reasons().stream().map(Reason::id).collect(Collectors.joining(",")))
        && verdict.headline() == headline;
  }

  /** Status and gravest reason, as SQL finds them. */
  String inSql() {
    return status + "|" + (reasons.isEmpty() ? "null" : reasons.split(",")[0]);
  }
}
