package wagewire.metrics.sentence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.definition.MetricRegistry;
import wagewire.metrics.publishability.FigureKind;
import wagewire.metrics.publishability.FigureMeasures;
import wagewire.metrics.publishability.PublicationRule;
import wagewire.metrics.publishability.Publishability;
import wagewire.metrics.publishability.Verdict;
import wagewire.metrics.statistics.Interval;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class SentencesTest {

  static Stream<ResourceRow> cases() {
    return ResourceTable.read(SentencesTest.class, "cases.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFigureHasItsSentence(ResourceRow row) {
    assertThat(Sentences.of(StatementCases.statement(row)).orElse(""))
        .as(row.get("case"))
        .isEqualTo(row.get("sentence"));
  }

  @Test
  void eachMetricWithASentenceHasACase() {
    Set<String> cases = cases().map(row -> row.get("metric")).collect(Collectors.toSet());
    assertThat(MetricRegistry.standard().metrics())
        .filteredOn(metric -> metric.wording() != null)
        .hasSizeGreaterThan(20)
        .allSatisfy(metric -> assertThat(cases).contains(metric.id()));
  }

  @Test
  void eachMeasureThatARuleLooksAtHasWords() {
    Map<String, ResourceRow> words = new HashMap<>();
    ResourceTable.read(Caveats.class, "caveats.tsv")
        .forEach(row -> words.put(row.get("measure"), row));
    for (PublicationRule rule : Publishability.rules()) {
      String column =
          switch (rule.operator()) {
            case ABSENT -> "absent";
            case BELOW, ABOVE ->
                switch (rule.status()) {
                  case CAUTION -> "caution";
                  case SUPPRESSED, PUBLISH -> "not_shown";
                };
          };
      assertThat(requireNonNull(words.get(rule.measure().id())).get(column))
          .as("%s, %s", rule.measure(), column)
          .isNotBlank();
    }
  }

  @Test
  void aFigureWithoutAValueMustBeWithheld() {
    ResourceRow row =
        cases().filter(one -> one.get("metric").equals("active")).findFirst().orElseThrow();
    Statement withheld = StatementCases.statement(row);
    Verdict fine = Publishability.judge(FigureKind.COUNT, FigureMeasures.of(400, 60, .1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sentences.of(StatementCases.with(withheld, null, null, fine)));
  }

  @Test
  void eachMetricMakesASentenceWhenPublishedAndWhenWithheld() {
    ResourceRow row =
        cases()
            .filter(one -> one.get("case").equals("a share that rose is told in points"))
            .findFirst()
            .orElseThrow();
    Statement any = StatementCases.statement(row);
    Verdict fine = Publishability.judge(FigureKind.COUNT, FigureMeasures.of(400, 60, .1));
    Verdict bad = Publishability.judge(FigureKind.COUNT, FigureMeasures.of(4, 60, .1));
    List<String> metrics =
        MetricRegistry.standard().metrics().stream()
            .filter(metric -> metric.wording() != null)
            .map(Metric::id)
            .toList();
    assertThat(metrics).hasSizeGreaterThan(20);
    for (String metric : metrics) {
      assertThat(Sentences.of(StatementCases.of(metric, any, fine)).orElseThrow())
          .matches("(?s)[A-Z0-9].*\\.")
          .doesNotContain("{", "  ", "null");
      assertThat(Sentences.of(StatementCases.of(metric, any, bad)).orElseThrow())
          .startsWith("Not shown: ")
          .doesNotContain("{", "  ", "null");
    }
  }

  @Property
  void nothingRoseOrFellUnlessItsIntervalExcludesZero(
      @ForAll @DoubleRange(min = -60, max = 60) double value,
      @ForAll @DoubleRange(min = 0, max = 0.24) double below,
      @ForAll @DoubleRange(min = 0, max = 0.24) double above) {
    ResourceRow row = cases().findFirst().orElseThrow();
    Interval interval =
        new Interval(value - below * (100 + value), value + above * (100 + value), "linearised");
    FigureMeasures measures =
        FigureMeasures.of(400, 60, .1)
            .panelShare(.9)
            .history(true, false, false)
            .interval(FigureKind.GROWTH, value, interval);
    Verdict verdict = Publishability.judge(FigureKind.GROWTH, measures);
    String sentence =
        Sentences.of(StatementCases.with(StatementCases.statement(row), value, interval, verdict))
            .orElseThrow();
    assertThat(sentence.contains(" rose ")).isEqualTo(interval.low() > 0);
    assertThat(sentence.contains(" fell ")).isEqualTo(interval.high() < 0);
    assertThat(List.of("little changed", "no clear change").stream().anyMatch(sentence::contains))
        .isEqualTo(interval.contains(0));
  }
}
