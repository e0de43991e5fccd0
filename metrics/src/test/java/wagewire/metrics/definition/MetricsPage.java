package wagewire.metrics.definition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the part of docs/metrics.md that follows from the definitions: a table and notes. */
public final class MetricsPage {

  private static final String HEAD =
      """
      | metric | unit | grain | horizon | what it means | judged as | view | code |
      |---|---|---|---|---|---|---|---|
      """;

  private MetricsPage() {}

  public static String text(MetricRegistry registry) {
    String rows =
        registry.metrics().stream().map(MetricsPage::row).collect(Collectors.joining("\n"));
    Stream<String> notes = registry.folders().stream().flatMap(folder -> folder.notes().stream());
    return HEAD + rows + notes.map(note -> "\n\n" + note).collect(Collectors.joining()) + "\n";
  }

  private static String row(Metric metric) {
    Metric.Column column = metric.column();
    return Stream.of(
            "`" + metric.id() + "`",
            metric.unit(),
            metric.grain(),
            String.join(", ", metric.horizons()),
            metric.meaning(),
            metric.kind().id(),
            column == null ? "" : "`" + column.view() + "`",
            code(metric.code()))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
