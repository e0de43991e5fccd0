package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.metrics.testing.YearMarket;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Equal postings give equal figures to the last bit, wherever their rows lie. */
@Tag("long")
class SameFiguresTest {

  private static final int WEEKS = 60;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  /** Everything of a figure, floating-point numbers as they are stored. */
  private static final String FIGURES =
      """
      select figure_id, metric, value, ci_low, ci_high, postings, employers, boards, effective_n, coverage, status,
        reason, sentence
      from trends.facts order by figure_id
      """;

  private static final List<String> TABLES =
      List.of("posting", "posting_place", "posting_tool", "spell");

  @Test
  void theOrderOfRowsDoesNotMatter() {
    YearMarket.of(WEEKS).write(WAREHOUSE);
    refresh();
    List<String> figures = WAREHOUSE.rows(FIGURES);
    assertThat(figures).hasSizeGreaterThan(5_000);
    for (String table : TABLES) {
      WAREHOUSE.execute(
          """
          create temporary table moved as select * from postings.%1$s order by md5(posting_id || 'x');
          delete from postings.%1$s;
          insert into postings.%1$s select * from moved;
          drop table moved
          """
              .formatted(table));
    }
    WAREHOUSE.withdrawReleases();
    refresh();
    assertThat(WAREHOUSE.rows(FIGURES)).isEqualTo(figures);
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
