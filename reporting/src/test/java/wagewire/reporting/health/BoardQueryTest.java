package wagewire.reporting.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wagewire.model.event.SnapshotStatus;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Boards with the gravest first, before a real PostgreSQL. */
class BoardQueryTest {

  private static final TestBoard WELL = TestBoard.own("a-well", "well");
  private static final TestBoard HELD = TestBoard.own("z-held", "held");
  private static final TestBoard FAILING = TestBoard.on("workable", "failing");
  private static final TestBoard SILENT = TestBoard.own("silent", "silent");

  private final TestWarehouse warehouse = TestWarehouse.fresh();
  private final BoardQuery boards = new BoardQuery(warehouse.warehouse().sql());

  BoardQueryTest() {
    TestListing listing = TestListing.of("job", "well");
    warehouse.load(
        WELL.listing(1, TestMarket.moment(50), listing),
        WELL.complete(1, TestMarket.moment(50), List.of("job")),
        HELD.complete(1, TestMarket.moment(40), List.of()),
        HELD.nothing(2, TestMarket.moment(50), SnapshotStatus.HELD),
        FAILING.nothing(1, TestMarket.moment(50), SnapshotStatus.FAILED),
        SILENT.complete(1, TestMarket.moment(1), List.of()));
  }

  @Test
  void theGravestComeFirst() {
    assertThat(found(null, null, BoardOrder.HEALTH))
        .extracting(BoardQuery.Board::state)
        .containsExactly(
            BoardCondition.HELD,
            BoardCondition.FAILING,
            BoardCondition.NOT_WATCHED,
            BoardCondition.HEALTHY);
    assertThat(boards.counts(null))
        .isEqualTo(
            Map.of(
                BoardCondition.HELD, 1L,
                BoardCondition.FAILING, 1L,
                BoardCondition.NOT_WATCHED, 1L,
                BoardCondition.HEALTHY, 1L));
  }

  @Test
  void aBoardIsShownWithWhatItHoldsAndHowOftenItWasHeld() {
    assertThat(found(null, "held", BoardOrder.HEALTH))
        .singleElement()
        .satisfies(board -> {
          assertThat(board.board()).isEqualTo(HELD.id().toString());
          assertThat(board.holds()).isEqualTo(1);
          assertThat(board.status()).isEqualTo("held");
        });
    assertThat(found(null, null, BoardOrder.LISTINGS).getFirst())
        .satisfies(board -> {
          assertThat(board.board()).isEqualTo(WELL.id().toString());
          assertThat(board.listings()).isEqualTo(1);
        });
  }

  @Test
  void onePlatformIsShownAlone() {
    assertThat(boards.platforms()).contains("workable");
    assertThat(found("workable", null, BoardOrder.BOARD))
        .extracting(BoardQuery.Board::board)
        .containsExactly(FAILING.id().toString());
    assertThat(boards.counts("workable")).containsOnlyKeys(BoardCondition.FAILING);
  }

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    List<String> all =
        found(null, null, BoardOrder.BOARD).stream().map(BoardQuery.Board::board).toList();
    assertThat(all).isSorted().hasSize(4);
    assertThat(boards.find(new BoardQuery.Choice(null, null, BoardOrder.BOARD, 2), 3))
        .extracting(BoardQuery.Board::board)
        .containsExactly(all.getLast());
  }

  private List<BoardQuery.Board> found(
      @Nullable String platform, @Nullable String state, BoardOrder order) {
    return boards.find(new BoardQuery.Choice(platform, state, order, 1), 10);
  }
}
