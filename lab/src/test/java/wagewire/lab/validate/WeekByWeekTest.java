package wagewire.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.lab.market.board.SimulatedMarket;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.Unkindness;
import wagewire.lab.validate.collect.SimulatedCollection;
import wagewire.local.testing.TestPostgres;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.release.ReleaseCheck;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;
import wagewire.warehouse.testing.WithdrawnReleases;

/** Releases made week by week stand on the same counts as one that is made of everything. */
class WeekByWeekTest {

  private static final int WEEKS = 30;
  private static final int TRACKED = 24;

  /** One week's visits come in after those of three weeks more. */
  private static final int LATE = 6;

  private static final int BEFORE_LATE = 9;

  /** So many weeks nothing is collected, and all boards lapse. */
  private static final int OUTAGE_FROM = 14;

  private static final int OUTAGE_TO = 20;

  private static final List<String> COUNTED =
      List.of(
          "select unit, week, own, gone, selected from metrics.unit_week order" + " by 1, 2",
          "select board, from_day, to_day from metrics.board_lapse order by 1, 2",
          """
          select week, kind, role, size, caution from metrics.coverage_break
          where vintage = (select vintage from metrics.release order by sequence desc limit 1)
            and kind not in ('method', 'vocabulary')
          """,
          "select week, role, postings from metrics.role_week where postings <> 0 order by 1,"
              + " 2",
          "select point::text from metrics.posting_point point order by posting_id",
          """
          select * from metrics.unit_count
          order by week, unit, role, seniority, country, region, work_mode, employer, panel
          """);

  /**
   * What goes on from release to release stands where it was told; of small cells naive growth, and
   * growth that is withheld, stands if they were large in some week of the release.
   */
  private static final String FIGURES =
      """
      select metric, period_end, role, seniority, country, region, work_mode, tool, employer, currency, horizon,
        value, ci_low, ci_high, postings, employers, boards, status, reason
      from trends.facts
      join (select max(week) as week from metrics.release_week) as newest on period_end > newest.week - 22
      where vintage = (select vintage from metrics.release order by sequence desc limit 1) and metric <> 'panel_index'
        and (metric !~ 'naive' or row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all'))
        and status <> 'suppressed'
      order by metric, period_end, role, seniority, country, region, work_mode, tool, employer, currency, horizon
      """;

  @Tag("long")
  @Test
  void whatChangedIsCountedAsEverythingIs() throws SQLException {
    try (HikariDataSource connections = new HikariDataSource()) {
      connections.setDataSource(TestPostgres.freshDatabase().dataSource());
      connections.setMaximumPoolSize(6);
      Warehouse warehouse = Warehouse.open(connections);
      for (Batch batch : batches()) {
        merge(warehouse, batch);
        refresh(warehouse);
      }
      List<List<String>> counted = COUNTED.stream().map(sql -> rows(warehouse, sql)).toList();
      List<String> figures = rows(warehouse, FIGURES);
      assertThat(counted).allSatisfy(rows -> assertThat(rows).isNotEmpty());
      assertThat(figures).hasSizeGreaterThan(1_000);

      try (Connection connection = warehouse.connection()) {
        WithdrawnReleases.from(connection);
      }
      refresh(warehouse);
      for (int i = 0; i < COUNTED.size(); i++) {
        assertSame(rows(warehouse, COUNTED.get(i)), counted.get(i));
      }
      assertSame(rows(warehouse, FIGURES), figures);
    }
  }

  private static List<Batch> batches() {
    MarketDesign drawn = MarketDesign.draw(3, 0, new TrackedSizes(TRACKED, TRACKED));
    MarketSettings settings =
        drawn.settings().withWeeks(WEEKS).withUnkindnesses(Unkindness.ofMarket());
    MarketDesign design = new MarketDesign(0, settings, TRACKED, EnumSet.of(DayOfWeek.MONDAY));
    List<Batch> batches =
        new ArrayList<>(SimulatedCollection.of(SimulatedMarket.create(settings), design.visits()));
    batches.subList(OUTAGE_FROM, OUTAGE_TO).clear();
    batches.add(BEFORE_LATE, batches.remove(LATE));
    return batches;
  }

  private static void merge(Warehouse warehouse, Batch batch) throws SQLException {
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      BatchMerge.merge(connection, batch);
      connection.commit();
    }
  }

  private static void refresh(Warehouse warehouse) {
    new Refresher(warehouse, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
        .accepting(ReleaseCheck.acceptableIds())
        .refresh(_ -> {});
  }

  private static void assertSame(List<String> anew, List<String> weekByWeek) {
    assertThat(without(anew, weekByWeek)).as("only anew").isEmpty();
    assertThat(without(weekByWeek, anew)).as("only week by week").isEmpty();
    assertThat(anew).hasSameSizeAs(weekByWeek);
  }

  private static List<String> without(List<String> rows, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return rows.stream().filter(row -> !known.contains(row)).toList();
  }

  private static List<String> rows(Warehouse warehouse, String sql) {
    return warehouse.sql().fetch(sql).map(row -> row.intoList().toString());
  }
}
