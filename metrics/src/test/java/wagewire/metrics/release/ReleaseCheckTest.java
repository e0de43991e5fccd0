package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Each check holds a release back when what it looks for is there. */
class ReleaseCheckTest {

  private static final int WEEKS = 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  @BeforeAll
  static void releaseOnce() {
    YearMarket.of(WEEKS).write(WAREHOUSE);
    assertThat(refresh(List.of())).contains("2025-W13");
    Stream.of("e1", "e2")
        .map(name -> TestBoard.own(name, name))
        .forEach(board ->
            WAREHOUSE.load(board.complete(900, TestMarket.moment(7 * WEEKS + 7), List.of())));
  }

  @Test
  void everyCheckHasItsFileAndEveryFileIsACheck() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/wagewire/metrics/checks"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".sql"))
                  .map(name -> name.replace(".sql", "")))
          .containsExactlyInAnyOrderElementsOf(
              ReleaseCheck.ALL.stream().map(ReleaseCheck::id).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          identity      | INTERNAL_ERROR | unit_count    | new.open_end := new.open_end + 1; return new
          continuity    | INTERNAL_ERROR | unit_count    | new.open_start := new.open_start + 1; new.opened := new.opened - 1; return new
          parts         | INTERNAL_ERROR | cell_week     | new.active := new.active + 1; return new
          ranges        | INTERNAL_ERROR | incoming_figure | new.estimates[1].value := -101; return new
          fewer-figures | CHECK_FAILED   | incoming_figure | if (select number from metrics.metric_number where metric = 'opened') = any (new.metrics) then return null; end if; return new
          """)
  void aTamperedTableIsHeldBack(String check, ErrorCode code, String table, String tampering) {
    WAREHOUSE.execute(
        """
        create function trends.tamper() returns trigger language plpgsql as $$ begin %s; end $$;
        create trigger tamper before insert on metrics.%s for each row execute function trends.tamper()
        """
            .formatted(tampering, table));
    try {
      assertThatHolds(check, code);
    } finally {
      WAREHOUSE.execute("drop function trends.tamper cascade");
    }
  }

  @Test
  void aPostingThatStandsTwiceIsHeldBack() {
    WAREHOUSE.execute(
        """
        create function trends.tamper() returns trigger language plpgsql as $$ begin return null; end $$;
        create trigger tamper before update on metrics.kept_posting for each row when (new.valid_to is not null)
          execute function trends.tamper()
        """);
    try {
      assertThatHolds("one-row", ErrorCode.INTERNAL_ERROR);
    } finally {
      WAREHOUSE.execute("drop function trends.tamper cascade");
    }
  }

  @Test
  void copiesThatCountAsPostingsAreHeldBack() {
    TestBoard feed = TestBoard.of("feed", SourceKind.AGGREGATOR, null, null);
    TestMarket copies = new TestMarket();
    copies.collect(feed, 0, 7 * WEEKS + 7, 7);
    for (int number = 0; number < 5; number++) {
      copies.job(
          feed,
          TestListing.of("copy-" + number, "e3").withTitle("Demand Planner " + number),
          7 * WEEKS - 20,
          null);
    }
    copies.write(WAREHOUSE);
    WAREHOUSE.execute(
        """
        create function trends.tamper() returns trigger language plpgsql as $$ begin new.counted := true; return new; end $$;
        create trigger tamper before insert on metrics.board_unit for each row execute function trends.tamper()
        """);
    try {
      assertThatHolds("listings", ErrorCode.INTERNAL_ERROR);
    } finally {
      WAREHOUSE.execute("drop function trends.tamper cascade");
    }
  }

  @Test
  void aWeekThatIsSuddenlyLargerIsHeldBack() {
    WAREHOUSE.execute("update metrics.unit_count set active = active * 1024");
    try {
      assertThatHolds("magnitudes", ErrorCode.CHECK_FAILED);
    } finally {
      WAREHOUSE.execute("update metrics.unit_count set active = active / 1024");
    }
  }

  @Test
  void aBoardThatVanishedIsHeldBackUnlessThatIsMeantToBe() {
    WAREHOUSE.execute(
        "update postings.board set board = 'nowhere:' || board where employer_name = 'e7'");
    try {
      assertThatHolds("boards", ErrorCode.CHECK_FAILED);
      assertThatHolds("boards", ErrorCode.CHECK_FAILED);
    } finally {
      WAREHOUSE.execute("update postings.board set board = replace(board, 'nowhere:', '')");
    }
  }

  private static void assertThatHolds(String check, ErrorCode code) {
    String released = WAREHOUSE.value("select string_agg(vintage, ',') from metrics.release");
    assertThatThrownBy(() -> refresh(List.of()))
        .isInstanceOfSatisfying(WagewireException.class, e -> assertThat(e.code()).isEqualTo(code));
    assertThat(WAREHOUSE.rows("select distinct check_id from metrics.failed_check"))
        .contains(check);
    assertThat(WAREHOUSE.value("select string_agg(vintage, ',') from metrics.release"))
        .isEqualTo(released);
    WAREHOUSE.execute("delete from metrics.failed_check");
  }

  private static Optional<String> refresh(List<String> accepted) {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    return new Refresher(WAREHOUSE.warehouse(), clock).accepting(accepted).refresh(step -> {});
  }
}
