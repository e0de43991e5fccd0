package wagewire.metrics.publishability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.warehouse.testing.TestWarehouse;

/** SQL judges as Java does, and in both a rule that is switched off changes a verdict. */
class RuleSwitchedOffTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final List<VerdictCase> CASES = VerdictCase.all();
  private static final List<String> EXPECTED = CASES.stream().map(VerdictCase::inSql).toList();

  static List<PublicationRule> rules() {
    return Publishability.rules();
  }

  @Test
  void sqlJudgesEachCaseAsJavaDoes() {
    assertThat(inSql(rules())).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleThatIsSwitchedOffChangesAVerdictInJava(PublicationRule off) {
    List<PublicationRule> others = allBut(off);
    assertThat(CASES)
        .anyMatch(one -> !one.isOf(Publishability.judge(others, one.kind(), one.measures())));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleThatIsSwitchedOffChangesAVerdictInSql(PublicationRule off) {
    assertThat(inSql(allBut(off))).isNotEqualTo(EXPECTED);
  }

  private static List<PublicationRule> allBut(PublicationRule off) {
    List<PublicationRule> others = rules().stream().filter(rule -> !rule.equals(off)).toList();
    assertThat(others).hasSize(rules().size() - 1);
    return others;
  }

  private static List<String> inSql(List<PublicationRule> rules) {
    String query =
        IntStream.range(0, CASES.size())
            .mapToObj(number -> "select %d, %s".formatted(number, call(CASES.get(number))))
            .collect(Collectors.joining(" union all "));
    return WAREHOUSE.rows(VerdictSql.expand(query + " order by 1", rules)).stream()
        .map(row -> row.substring(row.indexOf('|') + 1))
        .toList();
  }

  private static String call(VerdictCase one) {
    return one.stated().entrySet().stream()
        .map(measure -> "%s => %s".formatted(measure.getKey().id(), measure.getValue()))
        .collect(Collectors.joining(", ", ":verdict(" + one.kind().id() + ", ", ")"));
  }
}
