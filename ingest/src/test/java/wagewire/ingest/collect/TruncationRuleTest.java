package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.board.SourceKind;

final class TruncationRuleTest {

  @ParameterizedTest(name = "the first {1} of {0} without {2}: {3} missing at the end")
  @CsvSource({
    "36, 24, '', 12",
    "36, 24, 3 17, 12",
    "100, 95, '', 5",
    "100, 96, '', 0",
    "10, 7, '', 3",
    "9, 6, '', 3",
    "6, 4, '', 0",
    "10, 8, '', 0",
    "10, 7, 1 2 3, 0",
    "36, 36, 3 17, 0",
    "36, 36, '', 0",
    "36, 0, '', 0",
  })
  void aListWithoutItsEndIsRecognized(int before, int first, String without, int missing) {
    List<String> lost = Arrays.asList(without.split(" "));
    List<String> now = ids(1, first).filter(id -> !lost.contains(id)).toList();

    assertThat(TruncationRule.missingAtEnd(SourceKind.OWN, ids(1, before).toList(), now))
        .isEqualTo(missing);
  }

  @Test
  void theOrderBeforeDecidesAndNotTheOrderNow() {
    List<String> before = ids(1, 36).toList();
    List<String> now = ids(1, 24).toList().reversed();

    assertThat(TruncationRule.missingAtEnd(SourceKind.OWN, before, now)).isEqualTo(12);
    assertThat(TruncationRule.missingAtEnd(SourceKind.OWN, before.reversed(), now)).isZero();
  }

  @Test
  void aListThatIsAsLongAsBeforeIsWhole() {
    List<String> before = ids(1, 36).toList();
    List<String> renewed = Stream.concat(ids(1, 24), ids(37, 48)).toList();

    assertThat(TruncationRule.missingAtEnd(SourceKind.OWN, before, renewed)).isZero();
  }

  @Test
  void feedsDropTheirOldestEntries() {
    List<String> before = ids(1, 36).toList();

    for (SourceKind kind : List.of(SourceKind.AGGREGATOR, SourceKind.LATEST)) {
      assertThat(TruncationRule.missingAtEnd(kind, before, before.subList(0, 24))).isZero();
    }
  }

  @Test
  void withoutACompleteSnapshotNothingIsMissing() {
    assertThat(TruncationRule.missingAtEnd(SourceKind.OWN, null, List.of())).isZero();
  }

  /** Counts the ways to choose the missing listings: 1 of 84, and 6 of 126. */
  @Test
  void theChanceIsThatOfAllWaysToLoseAsMany() {
    assertThat(TruncationRule.chance(3, 3, 9)).isCloseTo(1.0 / 84, within(1e-12));
    assertThat(TruncationRule.chance(3, 4, 9)).isCloseTo(6.0 / 126, within(1e-12));
  }

  private static Stream<String> ids(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(String::valueOf);
  }
}
