package wagewire.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckTableTest {

  @Test
  void everyCheckOfTheTableIsWorkedOutAndEveryRuleStandsInIt() {
    assertThat(Check.all())
        .extracting(Check::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(CounterChecks.ids());
  }

  @Test
  void everyKindOfHeadlineIsChecked() {
    for (HeadlineKind kind : HeadlineKind.values()) {
      assertThat(Check.all()).anyMatch(check -> check.of().contains(kind));
    }
  }
}
