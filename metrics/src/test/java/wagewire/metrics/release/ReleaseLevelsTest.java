package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.PostingEvent;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** A release whose levels are out of reach of the releases before is held back. */
class ReleaseLevelsTest {

  private static final int BOARDS = 40;
  private static final int JOBS = 4;
  private static final int WEEKS = 5;

  private final TestWarehouse warehouse = TestWarehouse.fresh();
  private final Map<TestBoard, Long> numbers = new HashMap<>();

  @Test
  void manyNewBoardsWithOddPayHoldAReleaseBack() {
    settle();
    week(WEEKS, "honest", BOARDS, JOBS, 100_000);
    week(WEEKS, "forged", 60, JOBS, 900_000);
    assertThatHolds("new-boards", List.of());
    assertThat(found()).contains("new 60", "boards 100", "lever:forged-0");
    assertThatHolds("pay-levels", List.of("new-boards"));
    assertThat(found()).contains("metric pay_p", "before 115225");
    assertThat(refresh(WEEKS, List.of("new-boards", "pay-levels"))).isPresent();
  }

  @Test
  void oddPayAtKnownBoardsHoldsAReleaseBackAndALittleMoreDoesNot() {
    settle();
    week(WEEKS, "honest", BOARDS, JOBS, 120_000);
    assertThat(refresh(WEEKS, List.of())).isPresent();
    week(WEEKS + 1, "honest", BOARDS, JOBS, 200_000);
    assertThatHolds(WEEKS + 1, "pay-levels", List.of());
  }

  @Test
  void farMorePostingsAtEachBoardHoldAReleaseBack() {
    settle();
    week(WEEKS, "honest", BOARDS, 3 * JOBS, 100_000);
    assertThatHolds("postings-per-board", List.of("magnitudes"));
  }

  @Test
  void aFewNewBoardsAreNothing() {
    settle();
    week(WEEKS, "honest", BOARDS, JOBS, 100_000);
    week(WEEKS, "joined", 9, JOBS, 110_000);
    assertThat(refresh(WEEKS, List.of())).isPresent();
  }

  /** Five weeks of the same boards, released week by week. */
  private void settle() {
    for (int week = 0; week < WEEKS; week++) {
      week(week, "honest", BOARDS, JOBS, 100_000);
      assertThat(refresh(week, List.of())).isPresent();
    }
  }

  /** Loads snapshots of Monday and Sunday of a week, with this yearly pay in US dollars. */
  private void week(int week, String name, int boards, int jobs, long pay) {
    List<PostingEvent> events = new ArrayList<>();
    for (int number = 0; number < boards; number++) {
      TestBoard board = TestBoard.own(name + "-" + number, name + "-" + number);
      for (int day : new int[] {7 * week, 7 * week + 6}) {
        Instant at = TestMarket.moment(day);
        long snapshot = numbers.merge(board, 1L, Long::sum);
        List<String> present = new ArrayList<>();
        for (int job = 0; job < jobs; job++) {
          String id = name + "-" + number + "-" + job;
          present.add(id);
          long from = pay + 500L * (number % 20);
          events.add(
              board.listing(
                  snapshot,
                  at,
                  TestListing.of(id, name + "-" + number)
                      .withTitle("Marketing Operations Manager " + job)
                      .withPay(YearMarket.pay(from))));
        }
        events.add(board.complete(snapshot, at, present));
      }
    }
    warehouse.load(events);
  }

  private void assertThatHolds(String check, List<String> accepted) {
    assertThatHolds(WEEKS, check, accepted);
  }

  private void assertThatHolds(int week, String check, List<String> accepted) {
    assertThatThrownBy(() -> refresh(week, accepted))
        .isInstanceOfSatisfying(
            WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CHECK_FAILED))
        .hasMessageContainingAll("--accept " + check, "./wagewire forget");
    assertThat(warehouse.rows("select check_id from metrics.failed_check")).contains(check);
  }

  private String found() {
    return warehouse.value("select string_agg(found, ' ') from metrics.failed_check");
  }

  private Optional<String> refresh(int week, List<String> accepted) {
    Clock clock = Clock.fixed(TestMarket.moment(7 * week + 7), ZoneOffset.UTC);
    return new Refresher(warehouse.warehouse(), clock).accepting(accepted).refresh(step -> {});
  }
}
