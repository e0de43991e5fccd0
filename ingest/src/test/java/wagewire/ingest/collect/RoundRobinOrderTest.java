package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import wagewire.ingest.collect.Collector.RoundRobinOrder;

final class RoundRobinOrderTest {

  @Test
  void hostsTakeTurns() {
    assertThat(
            RoundRobinOrder.of(
                List.of("a1", "a2", "a3", "b1", "c1", "c2"), RoundRobinOrderTest::host))
        .containsExactly("a1", "b1", "c1", "a2", "c2", "a3");
  }

  @Property
  void nothingIsLostAndNothingIsAdded(
      @ForAll List<@StringLength(2) @CharRange(from = 'a', to = 'd') String> items) {
    assertThat(RoundRobinOrder.of(items, RoundRobinOrderTest::host))
        .containsExactlyInAnyOrderElementsOf(items);
  }

  private static String host(String item) {
    return item.substring(0, 1);
  }
}
