package wagewire.lab.market.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class JobPayTest {

  @Test
  void aJobIsComparedWithFivePostingsOfThreeEmployersInBothMonths() {
    assertThat(job(5, 100, 5, 103).isComparable()).isTrue();
    assertThat(job(4, 100, 5, 103).isComparable()).isFalse();
    assertThat(job(5, 100, 4, 103).isComparable()).isFalse();
    JobPay ofTwo = new JobPay();
    for (int at = 0; at < 6; at++) {
      ofTwo.add(at % 2, 100, false);
      ofTwo.add(at, 100, true);
    }
    assertThat(ofTwo.isComparable()).isFalse();
  }

  @Test
  void growthIsThatOfTheMedian() {
    JobPay job = new JobPay();
    for (double pay : new double[] {90, 100, 500}) {
      job.add(0, pay, false);
    }
    for (double pay : new double[] {10, 104, 105, 106}) {
      job.add(0, pay, true);
    }
    assertThat(job.growthPercents(false).toArray())
        .containsExactly(new double[] {4.5}, within(1e-9));
    assertThat(job.growthPercents(true).toArray())
        .hasSize(4)
        .contains(new double[] {4.5}, within(1e-9));
  }

  @Test
  void aChangeIsSplitInPayWithinJobsAndTheirMix() {
    PaySplit split = PaySplit.of(List.of(job(7, 60, 5, 61.2), job(3, 120, 5, 122.4)));
    assertThat(split.within().orElseThrow()).isCloseTo(2.1538, within(1e-4));
    assertThat(split.mix().orElseThrow()).isCloseTo(15.5385, within(1e-4));
    assertThat(PaySplit.of(List.of()).within()).isEmpty();
    assertThat(PaySplit.of(List.of()).mix()).isEmpty();
  }

  /** Each posting of another employer. */
  private static JobPay job(int postingsThen, double payThen, int postingsNow, double payNow) {
    JobPay job = new JobPay();
    for (int employer = 0; employer < postingsThen; employer++) {
      job.add(employer, payThen, false);
    }
    for (int employer = 0; employer < postingsNow; employer++) {
      job.add(employer, payNow, true);
    }
    return job;
  }
}
