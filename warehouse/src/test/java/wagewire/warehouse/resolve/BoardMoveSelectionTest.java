package wagewire.warehouse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Selection of moves among several candidates. */
class BoardMoveSelectionTest {

  private static final Instant ENDED = Instant.parse("2026-01-05T06:00:00Z");

  @Example
  void halfOfTheTitlesConvinceWithinTwoWeeksAndAThirdLater() {
    assertThat(isConvincing(14, 10, 10, 5)).isTrue();
    assertThat(isConvincing(14, 10, 10, 4)).isFalse();
    assertThat(isConvincing(-28, 10, 10, 4)).isFalse();
    assertThat(isConvincing(15, 9, 9, 3)).isTrue();
    assertThat(isConvincing(15, 10, 10, 3)).isFalse();
  }

  @Example
  void fewerThanThreeTitlesConvinceNobodyNorDoesOneInCommon() {
    assertThat(isConvincing(7, 3, 3, 2)).isTrue();
    assertThat(isConvincing(7, 2, 2, 2)).isFalse();
    assertThat(isConvincing(30, 3, 3, 1)).isFalse();
    assertThat(isConvincing(30, 3, 3, 2)).isTrue();
  }

  @Example
  void aBoardMoreThanFourTimesAsLargeAsWhatItTookOverHoldsMoreThanThat() {
    assertThat(isConvincing(7, 10, 40, 10)).isTrue();
    assertThat(isConvincing(7, 10, 41, 10)).isFalse();
  }

  @Example
  void ofTwoSuccessorsTheOneThatTookOverMoreIsOne() {
    assertThat(choose(Map.of(), move("a", "b", 6), move("a", "c", 7))).containsExactly("a>c");
    assertThat(choose(Map.of(), move("a", "c", 6), move("b", "c", 7))).containsExactly("b>c");
  }

  @Example
  void equalsAreToldApartByTheirNames() {
    assertThat(choose(Map.of(), move("a", "c", 7), move("a", "b", 7))).containsExactly("a>b");
  }

  @Example
  void whoLosesToAnotherMayStillSucceedAThird() {
    assertThat(choose(Map.of(), move("a", "c", 9), move("a", "b", 8), move("x", "b", 7)))
        .containsExactly("a>c", "x>b");
  }

  @Example
  void boardsSucceedEachOtherInALine() {
    assertThat(choose(Map.of(), move("b", "c", 9), move("a", "b", 7)))
        .containsExactly("b>c", "a>b");
  }

  @Example
  void whatIsDeclaredGoesFirst() {
    assertThat(choose(Map.of("b", "x"), move("a", "b", 9))).isEmpty();
    assertThat(choose(Map.of("x", "a"), move("a", "b", 9))).isEmpty();
    assertThat(choose(Map.of("x", "y"), move("a", "b", 9))).containsExactly("a>b");
  }

  @Example
  void noBoardPrecedesItself() {
    assertThat(choose(Map.of("a", "b"), move("a", "b", 9))).isEmpty();
    assertThat(choose(Map.of("c", "b"), move("c", "a", 8), move("a", "b", 9)))
        .containsExactly("a>b");
  }

  @Example
  void aDeclaredCircleStopsNothing() {
    assertThat(choose(Map.of("p", "q", "q", "p"), move("a", "b", 9))).containsExactly("a>b");
  }

  @Property(tries = 300)
  void theOrderOfCandidatesDoesNotMatterAndLinesStayLines(@ForAll long seed) {
    Random random = new Random(seed);
    List<BoardMove> candidates = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      candidates.add(move(board(random), board(random), random.nextInt(11)));
    }
    List<BoardMove> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, random);
    Map<String, String> declared = Map.of("a", "b", "c", "d");
    List<BoardMove> chosen = BoardMoveSelection.choose(candidates, declared);
    assertThat(BoardMoveSelection.choose(shuffled, declared)).isEqualTo(chosen);

    Map<String, String> all = new HashMap<>(declared);
    chosen.forEach(move -> assertThat(all.put(move.board(), move.predecessor())).isNull());
    assertThat(all.values()).doesNotHaveDuplicates();
    for (String board : all.keySet()) {
      assertThat(Stream.iterate(board, at -> at != null, all::get).limit(9)).hasSizeLessThan(9);
    }
  }

  private static String board(Random random) {
    return String.valueOf((char) ('a' + random.nextInt(8)));
  }

  private static List<String> choose(Map<String, String> declared, BoardMove... candidates) {
    return BoardMoveSelection.choose(List.of(candidates), declared).stream()
        .map(move -> move.predecessor() + ">" + move.board())
        .toList();
  }

  private static BoardMove move(String predecessor, String board, int shared) {
    return new BoardMove(predecessor, board, ENDED, ENDED, 10, 10, shared);
  }

  private static boolean isConvincing(int days, int titles, int laterTitles, int shared) {
    Instant began = ENDED.plus(Duration.ofDays(days));
    return new BoardMove("a", "b", ENDED, began, titles, laterTitles, shared).isConvincing();
  }
}
