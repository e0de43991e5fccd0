package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.FrameRegister.SizedBoard;
import wagewire.metrics.release.FrameRegister.WeighedClass;
import wagewire.model.posting.Role;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/**
 * Ten small employers go from 2 postings to 4, ten large ones keep 20, and two small ones have none
 * of the role.
 */
class FrameGrowthTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int WEEKS = 57;
  private static final int DAYS = 7 * WEEKS;
  private static final int ROLES = 10;
  private static final int SMALL = 3;
  private static final int LARGE = 50;

  private static Instant recordedAt = TestMarket.moment(DAYS);

  @BeforeAll
  static void collect() {
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 10; employer++) {
      post(market, board("small" + employer), 2, 2);
      post(market, board("large" + employer), 20, 0);
      postOthers(market, board("large" + employer));
    }
    post(market, board("idle0"), 0, 0);
    post(market, board("idle1"), 0, 0);
    market.write(WAREHOUSE);
    assertThat(refresh()).isEqualTo("2026-W06");
  }

  private static TestBoard board(String name) {
    return TestBoard.own(name, name);
  }

  private static void post(TestMarket market, TestBoard board, int steady, int later) {
    market.collect(board, 0, DAYS, 7);
    for (int job = 0; job < steady + later; job++) {
      String id = board.source().token() + "-" + job;
      TestListing listing =
          TestListing.of(id, board.source().token())
              .withTitle("Manager " + job)
              .withRole(Role.of("marketing-operations"));
      market.job(board, listing, job < steady ? -1 : 180, null);
    }
  }

  /** One posting of each of other roles, so that there are many figures. */
  private static void postOthers(TestMarket market, TestBoard board) {
    for (Role role : List.of(Role.values()).subList(0, ROLES)) {
      TestListing listing =
          TestListing.of(board.source().token() + role.id(), board.source().token())
              .withTitle(role.id())
              .withRole(role);
      if (!role.equals(Role.of("marketing-operations"))) {
        market.job(board, listing, -1, null);
      }
    }
  }

  private static String refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(DAYS), ZoneOffset.UTC);
    return new Refresher(WAREHOUSE.warehouse(), clock).refresh(_ -> {}).orElseThrow();
  }

  /** Records a frame of tracked employers and untracked small ones, and releases. */
  private static String release(List<String> tracked, int untracked) {
    List<SizedBoard> boards = new ArrayList<>();
    for (String name : tracked) {
      int postings = name.startsWith("large") ? LARGE : SMALL;
      boards.add(new SizedBoard(board(name).id().toString(), name, postings, recordedAt));
    }
    for (int number = 0; number < untracked; number++) {
      String name = "elsewhere" + number;
      boards.add(new SizedBoard("lever:" + name, name, SMALL, recordedAt));
    }
    recordedAt = recordedAt.plusSeconds(1);
    new FrameRegister(WAREHOUSE.warehouse()).record(boards, recordedAt);
    return refresh();
  }

  private static List<String> all() {
    List<String> names = new ArrayList<>(List.of("idle0", "idle1"));
    for (int employer = 0; employer < 10; employer++) {
      names.add("small" + employer);
      names.add("large" + employer);
    }
    return names;
  }

  private static List<String> rows(String columns, String metric, String vintage) {
    return WAREHOUSE.rows(
        """
        select concat_ws(' ', %s) from trends.facts
        where metric ~ '%s' and vintage = '%s'
          and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
        order by metric, role, horizon, period_end
        """
            .formatted(columns, metric, vintage));
  }

  private static double value(String metric, String vintage) {
    return Double.parseDouble(
        WAREHOUSE.value(
            """
            select value from trends.facts
            where metric = '%s' and vintage = '%s' and role = 'marketing-operations' and horizon = 'year'
              and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
            order by period_end desc limit 1
            """
                .formatted(metric, vintage)));
  }

  @Test
  void withoutAFrameThereIsNoSuchFigure() {
    assertThat(rows("value", "active_growth_panel", "2026-W06")).isNotEmpty();
    assertThat(rows("value", "_growth_frame", "2026-W06")).isEmpty();
  }

  /**
   * The 12 small employers tracked, of which two have no posting, stand for 100: 20 postings become
   * 40, times 100/12; the 200 of large ones stand for themselves. (4000/12 + 200)/(2000/12 + 200) =
   * 16/11; without weights 240/220.
   */
  @Test
  void employersStandForTheirClassAlsoThoseWithoutAPosting() {
    String vintage = release(all(), 88);
    assertThat(value("active_growth_frame", vintage)).isCloseTo(100 * 5 / 11.0, within(1e-9));
    assertThat(value("active_growth_panel", vintage)).isCloseTo(100 / 11.0, within(1e-9));
    assertThat(
            rows(
                "postings, employers, sentence",
                "active_growth_frame",
                vintage + "' and horizon = 'year' and role = 'marketing-operations"))
        .hasSize(2)
        .allMatch(row ->
            row.startsWith(
                "240 20 Open marketing operations postings, weighted to the 110"
                    + " employers of the frame, rose 45 % year over year ("));
    assertThat(new FrameRegister(WAREHOUSE.warehouse()).classes())
        .startsWith(new WeighedClass(3, 100, 12, 100 / 12.0))
        .endsWith(new WeighedClass(50, 0, 0, 1.0))
        .hasSize(6);
  }

  @Test
  void whereTheWholeFrameIsTrackedItIsGrowthOfThePanel() {
    String vintage = release(all(), 0) + "' and horizon = 'year' and value is not null";
    String columns = "split_part(metric, '_', 1), role, period_end, value, postings, employers";
    assertThat(rows(columns, "_growth_frame", vintage + " and '' = '"))
        .hasSize(10)
        .isEqualTo(rows(columns, "_growth_panel", vintage + " and '' = '"));
    String earlier = vintage + " and role = 'marketing-ops' and period_end < '2026-02-08";
    assertThat(rows("ci_low, ci_high", "active_growth_frame", earlier))
        .hasSize(1)
        .isEqualTo(rows("ci_low, ci_high", "active_growth_panel", earlier));
  }

  /** That the figures end with it keeps no release back. */
  @Test
  void aFrameWithLessThanFourFifthsOfTheEmployersIsNotUsed() {
    List<String> most = all().subList(0, 18);
    List<String> fewer = all().subList(0, 17);
    String newest = "' and period_end = '2026-02-08";
    assertThat(rows("value", "active_growth_frame", release(most, 88) + newest))
        .hasSizeGreaterThan(20);
    assertThat(rows("value", "_growth_frame", release(fewer, 88))).isEmpty();
  }

  @Test
  void aForgottenBoardIsLeftOut() {
    WAREHOUSE.execute(
        "insert into postings.forgotten values ('lever:elsewhere1', null, now()),"
            + " ('lever:elsewhere2', 'a', now())");
    release(all(), 4);
    WAREHOUSE.execute("delete from postings.forgotten");
    assertThat(
            WAREHOUSE.rows(
                """
                select board from trends.frame_board
                where recorded_at = (select max(recorded_at) from trends.frame_board) and board ~ 'elsewhere'
                order by board
                """))
        .containsExactly("lever:elsewhere0", "lever:elsewhere2", "lever:elsewhere3");
  }
}
