package wagewire.metrics.definition;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.warehouse.testing.TestWarehouse;

/** The views of figures, their comments and the page of tables follow the definitions. */
class ViewsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Map<String, List<Metric>> VIEWS =
      MetricRegistry.standard().metrics().stream()
          .filter(metric -> metric.column() != null)
          .collect(Collectors.groupingBy(metric -> column(metric).view()));

  static List<String> views() {
    return VIEWS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewHasTheColumnsOfItsMetricsAndTheirComments(String view) {
    Map<String, String> comments =
        WAREHOUSE
            .warehouse()
            .sql()
            .fetch(
                """
                select attname, coalesce(col_description(attrelid, attnum), '') from pg_attribute
                where attrelid = to_regclass(?) and attnum > 0 and atttypid = 'double precision'::regtype
                  and attname not in ('ci_low', 'ci_high', 'effective_n', 'coverage')
                """,
                "trends." + view)
            .stream()
            .collect(
                Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    assertThat(comments.keySet())
        .containsExactlyInAnyOrderElementsOf(metrics(view).stream().map(Metric::id).toList());
    for (Metric metric : metrics(view)) {
      assertThat(comments.get(metric.id())).startsWith(column(metric).comment() + ";");
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void aColumnShowsItsMetricAndTheOthersThoseOfTheMainFigure(String view) {
    Record row =
        requireNonNull(
            WAREHOUSE
                .warehouse()
                .sql()
                .fetchOne("select pg_get_viewdef(to_regclass(?))", "trends." + view));
    String definition = row.get(0, String.class);
    for (Metric metric : metrics(view)) {
      assertThat(definition).contains("metric = '%s'::text)".formatted(metric.id()));
      assertThat(definition.contains("'%s'::text) THEN status".formatted(metric.id())))
          .as(metric.id())
          .isEqualTo(column(metric).main());
    }
  }

  @ParameterizedTest
  @MethodSource("views")
  void thePageOfTablesListsThemWithTheMainFigure(String view) throws IOException {
    String page = Files.readString(Path.of("../docs/tables.md"));
    int from = page.indexOf("### `trends.%s` (view)".formatted(view));
    String section = page.substring(from, page.indexOf("\n### ", from));
    for (Metric metric : metrics(view)) {
      assertThat(section)
          .contains("| `%s` | double | %s;".formatted(metric.id(), column(metric).comment()));
      if (column(metric).main()) {
        assertThat(section).contains("ain figure: `%s`.".formatted(metric.id()));
      }
    }
  }

  private static Metric.Column column(Metric metric) {
    return requireNonNull(metric.column());
  }

  private static List<Metric> metrics(String view) {
    return requireNonNull(VIEWS.get(view));
  }
}
