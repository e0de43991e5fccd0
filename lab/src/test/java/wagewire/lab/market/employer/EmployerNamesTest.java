package wagewire.lab.market.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RandomKey;

class EmployerNamesTest {

  @Test
  void noTwoEmployersShareAName() {
    EmployerNames names = new EmployerNames(RandomKey.of(1));
    assertThat(names.size()).isGreaterThanOrEqualTo(MarketSettings.MOST_EMPLOYERS);
    assertThat(IntStream.range(0, names.size()).mapToObj(names::name).distinct().count())
        .isEqualTo(names.size());
  }
}
