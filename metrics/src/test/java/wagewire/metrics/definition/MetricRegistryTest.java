package wagewire.metrics.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.definition.MetricFolder.Calculation;
import wagewire.model.table.ResourceTable;

class MetricRegistryTest {

  private static final Path FOLDERS = Path.of("src/main/resources/wagewire/metrics/definition");
  private static final Pattern VERDICT = Pattern.compile(":(?:verdict|suppressed)\\((\\w+)");
  private static final Set<String> UNITS =
      Set.of("count", "percent", "points", "share", "days", "index", "currency");

  static List<Metric> metrics() {
    return MetricRegistry.standard().metrics();
  }

  static List<MetricFolder> folders() {
    return MetricRegistry.standard().folders();
  }

  @Test
  void theIndexListsTheFoldersThatThereAre() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      assertThat(folders().stream().map(MetricFolder::name))
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .filter(Files::isDirectory)
                  .map(file -> file.getFileName().toString())
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void everyMetricHasANameAndSaysWhatItMeasures(Metric metric) {
    assertThat(metric.name()).isNotBlank();
    assertThat(metric.measures("four_week")).doesNotContain("{").isNotBlank();
    assertThat(metric.unit()).isIn(UNITS);
    assertThat(MetricRegistry.standard().folder(metric).metrics()).contains(metric);
  }

  @Test
  void noTagIsDefinedTwiceAndEveryViewHasAMainFigure() {
    assertThat(metrics().stream().map(Metric::tag).filter(Objects::nonNull).map(Metric.Tag::name))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(10);
    List<Metric.Column> columns =
        metrics().stream().map(Metric::column).filter(Objects::nonNull).toList();
    assertThat(
            columns.stream()
                .filter(Metric.Column::main)
                .map(Metric.Column::view)
                .collect(Collectors.toSet()))
        .isEqualTo(columns.stream().map(Metric.Column::view).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void sqlNamesTheMetricsOfItsFolderAndTheirKind(MetricFolder folder) throws IOException {
    if (!(folder.calculation() instanceof Calculation.Sql sql)) {
      return;
    }
    String text = Files.readString(FOLDERS.resolve(folder.name()).resolve(sql.file() + ".sql"));
    List<String> kinds = VERDICT.matcher(text).results().map(found -> found.group(1)).toList();
    for (Metric metric : folder.metrics()) {
      assertThat(text).contains("'" + metric.id() + "'");
      assertThat(kinds).allMatch(kind -> kind.equals(metric.kind().id()));
    }
  }

  @ParameterizedTest
  @MethodSource("metrics")
  void theCodeOfAMetricExists(Metric metric) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
          .containsAll(metric.code());
    }
  }

  @Test
  void anUnknownMetricIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Metric.of("activ"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"universe", "boards", "counted"})
  void aWordThatTracingDoesNotKnowIsRefused(String key) {
    List<String[]> table =
        ResourceTable.lines(Metric.class, "counts/metric.tsv").stream()
            .map(line -> line[0].equals(key) ? new String[] {key, "everything"} : line)
            .toList();
    assertThatIllegalStateException()
        .isThrownBy(() -> MetricReader.read("counts", table))
        .withMessageContaining(key + " is one of ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unit count",
        "sql a.sql;estimator A",
        "sql a.sql;unti count",
        "sql a.sql;unit count;unit count",
        "sql a.sql;id a;name A",
        "sql a.sql;id a;sql b.sql",
        "sql a.sql;id a b",
      })
  void aWrongDefinitionIsRefusedWithItsFolder(String lines) {
    List<String[]> table = Stream.of(lines.split(";")).map(line -> line.split(" ")).toList();
    assertThatIllegalStateException()
        .isThrownBy(() -> MetricReader.read("invented", table))
        .withMessageStartingWith("invented/metric.tsv: ");
  }
}
