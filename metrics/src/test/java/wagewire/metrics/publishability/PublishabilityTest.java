package wagewire.metrics.publishability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.metrics.statistics.Interval;
import wagewire.metrics.statistics.Wilson;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

class PublishabilityTest {

  static Stream<ResourceRow> cases() {
    return ResourceTable.read(PublishabilityTest.class, "cases.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCaseGetsItsVerdict(ResourceRow row) {
    Verdict verdict = verdict(row);
    assertThat(verdict.status().id()).as(row.get("case")).isEqualTo(row.get("status"));
    assertThat(verdict.reasons().stream().map(Reason::id).collect(Collectors.joining(",")))
        .as(row.get("case"))
        .isEqualTo(row.get("reasons"));
    assertThat(verdict.headline()).as(row.get("case")).isEqualTo(row.get("headline").equals("yes"));
  }

  @Test
  void eachRuleHasACaseThatFiresIt() {
    Set<PublicationRule> fired = new HashSet<>();
    cases().forEach(row -> verdict(row).fired().forEach(one -> fired.add(one.rule())));
    assertThat(fired).containsExactlyInAnyOrderElementsOf(Publishability.rules());
  }

  @Test
  void eachThresholdHasACaseThatItLetsPass() {
    for (PublicationRule rule : Publishability.rules()) {
      for (FigureKind kind : rule.kinds()) {
        assertThat(cases().filter(row -> row.get("kind").equals(kind.id())))
            .as("%s of %s, %s", rule.name(), kind, rule.status())
            .anySatisfy(
                row -> assertThat(verdict(row).fired()).noneMatch(one -> one.rule().equals(rule)));
      }
    }
  }

  @Test
  void sumsOfPartsThatAreAHairBelowTheLimitAreTheLimit() {
    assertThat(reasons(29.99999998)).doesNotContain(Reason.FEW_POSTINGS);
    assertThat(reasons(29.99)).contains(Reason.FEW_POSTINGS);
  }

  private static List<Reason> reasons(double postings) {
    return Publishability.judge(FigureKind.GROWTH, FigureMeasures.of(postings, 60, .1)).reasons();
  }

  @Test
  void widthIsRelativeForLevelsAndInPointsForTheRest() {
    FigureMeasures sound = FigureMeasures.of(400, 60, .1).disclosed(.4);
    Interval pay = new Interval(100_000, 130_000, Interval.WOODRUFF);
    Verdict median =
        Publishability.judge(FigureKind.MEDIAN, sound.interval(FigureKind.MEDIAN, 118_000, pay));
    assertThat(median.fired().getFirst().observed()).isEqualTo(.127118644);
    Interval share = new Interval(.30, .42, Interval.WILSON);
    Verdict remote =
        Publishability.judge(FigureKind.SHARE, sound.interval(FigureKind.SHARE, .36, share));
    assertThat(remote.fired().getFirst().observed()).isEqualTo(6.0);
    assertThat(remote.reason()).isEqualTo(Reason.WIDE);
  }

  @Test
  void aGrowthIsToldOrWithheldWhicheverWayItGoes() {
    FigureMeasures sound =
        FigureMeasures.of(400, 60, .1).panelShare(.9).history(true, false, false);
    // Both are known to a factor of 1.21: a rise by a quarter, and the fall that takes it back.
    Interval rise = new Interval(125 / 1.21 - 100, 125 * 1.21 - 100, Interval.LINEARISED);
    Interval fall = new Interval(80 / 1.21 - 100, 80 * 1.21 - 100, Interval.LINEARISED);
    FigureKind kind = FigureKind.GROWTH;
    Verdict up = Publishability.judge(kind, sound.interval(kind, 25, rise));
    Verdict down = Publishability.judge(kind, sound.interval(kind, -20, fall));
    assertThat(up.fired().getFirst().observed())
        .isEqualTo(down.fired().getFirst().observed())
        .isBetween(.19, .20);
    assertThat(up.status()).isEqualTo(down.status()).isEqualTo(Status.CAUTION);
  }

  @Test
  void aShareIsNotKnownBetterForComingOutSmall() {
    FigureKind kind = FigureKind.SHARE;
    FigureMeasures sound = FigureMeasures.of(400, 60, .1);
    Verdict tenth = Publishability.judge(kind, sound.interval(kind, .1, Wilson.interval(.1, 150)));
    Verdict nineTenths =
        Publishability.judge(kind, sound.interval(kind, .9, Wilson.interval(.9, 150)));
    // Its interval is 4.8 points wide to each side; that of 15.8 %, its upper end, is 5.8.
    assertThat(tenth.fired().getFirst().observed())
        .isEqualTo(nineTenths.fired().getFirst().observed())
        .isBetween(5.8, 5.9);
    assertThat(tenth.reason()).isEqualTo(Reason.WIDE);
    assertThat(tenth.status()).isEqualTo(Status.CAUTION);
  }

  @Test
  void theLastDigitsOfADifferenceDecideNothing() {
    FigureMeasures measures =
        FigureMeasures.of(400, 60, .1).with(Measure.RELATIVE_HALF_WIDTH, .05).disclosed(.3, .4);
    assertThat(Publishability.judge(FigureKind.MEDIAN, measures).status())
        .isEqualTo(Status.PUBLISH);
  }

  @Test
  void aFindingTellsWhatWasObservedAndWhatWasNeeded() {
    Verdict verdict = Publishability.judge(FigureKind.DECILE, FigureMeasures.of(23, 9, .2));
    Verdict.FiredRule fired = verdict.fired().getFirst();
    assertThat(fired.observed()).isEqualTo(23.0);
    assertThat(fired.rule().threshold()).isEqualTo(50);
  }

  private static Verdict verdict(ResourceRow row) {
    VerdictCase given = VerdictCase.of(row);
    return Publishability.judge(given.kind(), given.measures());
  }
}
