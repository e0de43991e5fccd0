package wagewire.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckTableTest {

  @Test
  void everyCheckOfTheTableIsWorkedOutAndEveryRuleStandsInIt() {
    assertThat(CounterCheck.all())
        .extracting(CounterCheck::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(CounterChecks.ids());
  }

  @Test
  void everyKindOfHeadlineIsChecked() {
    for (HeadlineKind kind : HeadlineKind.values()) {
      assertThat(CounterCheck.all()).anyMatch(check -> check.of().contains(kind));
    }
  }
}
