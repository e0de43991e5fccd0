package wagewire.reporting.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.PayMarket;
import wagewire.reporting.brief.render.BriefCharts;
import wagewire.reporting.chart.Chart;
import wagewire.reporting.chart.LineChart;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** A market in which pay for the same job grows by 1 to 5 % a year. */
class SalarySectionsTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Figures FIGURES = new Figures(WAREHOUSE.warehouse().sql());

  @BeforeAll
  static void release() {
    PayMarket.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(PayMarket.DAYS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  @Test
  void growthOfPayIsToldByMonthWithWhatTheMixAdds() {
    Brief.Section shifts = section(brief());
    assertThat(shifts.text())
        .anyMatch(said ->
            said.startsWith("Posted pay in comparable postings of the marketing-ops family rose"))
        .anyMatch(said -> said.startsWith("Other pay within kinds of job raised"))
        .anyMatch(said -> said.startsWith("Another mix of jobs raised"));
    assertThat(shifts.text())
        .anyMatch(said ->
            said.matches(
                "In comparable postings of a role, year over year: marketing operations \\+\\S+"
                    + " % \\(.*"));
    assertThat(shifts.figures()).filteredOn(Figure::metric, "pay_growth").hasSize(4);
  }

  @Test
  void growthOfPayIsAHeadlineWithItsOwnCounterChecks() {
    assertThat(brief().headline())
        .anyMatch(said -> said.startsWith("Posted pay in comparable postings"));
    assertThat(brief().sections())
        .filteredOn(section -> section.id().equals(MethodSection.ID))
        .flatExtracting(Brief.Section::text)
        .anyMatch(said -> said.matches(".*the growth of pay \\d+ of \\d+.*"));
  }

  @Test
  void theMonthsAreALineWithItsBandFromTheOldestOn() {
    Map<String, Chart> charts = new BriefCharts(FIGURES).of(brief());
    assertThat(charts.get(SalarySections.GROWTH_ID))
        .isInstanceOfSatisfying(
            LineChart.class,
            chart -> {
              List<LineChart.Point> points = chart.lines().getFirst().points();
              assertThat(points).hasSize(4);
              assertThat(points).extracting(LineChart.Point::day).isSorted();
              assertThat(points).allMatch(point -> point.low() < point.high());
            });
  }

  @Test
  void howManyPostingsStatePayIsCountedAndNeverGivenAsAShare() {
    Brief brief = brief();
    assertThat(brief.headline())
        .anyMatch(said ->
            said.matches(".*; (\\S+ of the \\S+) postings that appeared state pay\\)\\..*"));
    assertThat(brief.headline())
        .noneMatch(said -> said.matches(".*% of (the )?postings state pay.*"));
    Brief.Section levels =
        brief.sections().stream()
            .filter(one -> one.id().equals(SalarySections.LEVELS_ID))
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(levels.table()).plain().rows())
        .allMatch(row -> row.getLast().matches("[\\d,]+ of [\\d,]+"));
  }

  private static Brief brief() {
    return new BriefWriter(FIGURES).write(null);
  }

  private static Brief.Section section(Brief brief) {
    return brief.sections().stream()
        .filter(one -> one.id().equals(SalarySections.GROWTH_ID))
        .findFirst()
        .orElseThrow();
  }
}
