package wagewire.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wagewire.transform.normalise.Normaliser;

/** What was reached once on the program's own sets stays reached. */
class FloorsTest {

  private static final Floors FLOORS = Floors.load();

  @Test
  void eachStatisticOfTheProgramsOwnSetsHasAFloorAndReachesIt() {
    List<EvaluationJson> lines =
        EvaluationReport.of(new Evaluation(Normaliser.load()), List.of(), List.of()).sets().stream()
            .flatMap(set -> EvaluationJson.of(set, FLOORS).stream())
            .toList();
    assertThat(lines)
        .hasSize(FLOORS.size())
        .allSatisfy(line ->
            assertThat(line.floor())
                .as("%s, %s, %s", line.set(), line.measure(), line.statistic())
                .isNotNull()
                .isLessThanOrEqualTo(line.value()));
  }
}
