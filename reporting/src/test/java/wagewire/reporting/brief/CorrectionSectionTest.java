package wagewire.reporting.brief;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Erratum;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** A market of twelve weeks, told with 50 postings too many and again a week later. */
class CorrectionSectionTest {

  private static final int WEEKS = 12;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Figures FIGURES = new Figures(WAREHOUSE.warehouse().sql());

  @BeforeAll
  static void release() {
    YearMarket.of(WEEKS).write(WAREHOUSE);
    refresh();
    WAREHOUSE.restate(
        "active",
        "value",
        "(estimate).value + 50",
        "row(role, seniority, country, region, work_mode) = row('marketing-ops', 'all', 'all',"
            + " 'all', 'all')");
    TestBoard board = TestBoard.own("e1", "e1");
    WAREHOUSE.load(board.complete(900, TestMarket.moment(7 * WEEKS + 7), List.of()));
    refresh();
  }

  @Test
  void figuresThatWereToldOtherwiseAreCountedByCause() {
    assertThat(section(newest()).text())
        .first()
        .asString()
        .matches("\\d+ figures of weeks that were still open moved with data loaded since\\.");
  }

  @Test
  void thoseOfTheBriefsRolesStandWithWhatWasToldAndWhatIsNow() {
    Grid.Plain table = requireNonNull(section(newest()).table()).plain();
    assertThat(table.header()).containsExactly("", "Period", "Released", "Now");
    assertThat(table.rows())
        .hasSizeBetween(3, 10)
        .anyMatch(row ->
            row.getFirst().equals("Open postings of the marketing-ops family")
                && Integer.parseInt(row.get(2).replace(",", ""))
                    > 40 + Integer.parseInt(row.get(3).replace(",", "")));
  }

  @Test
  void allOfThemComeWithTheBrief() {
    assertThat(newest().errata())
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(erratum -> erratum.cause().equals("revision"));
  }

  @Test
  void aWeekInWhichNothingWasCorrectedHasNoSuchSection() {
    IsoWeek earlier = FIGURES.requireNewestWeek().minusWeeks(1);
    Brief brief = new BriefWriter(FIGURES).write(earlier);
    assertThat(brief.errata()).isEmpty();
    assertThat(brief.sections()).noneMatch(one -> one.id().equals(CorrectionSection.ID));
  }

  @Test
  void eachCauseHasASentenceAndWhatIsWithheldNowIsCounted() {
    List<Erratum> errata = new ArrayList<>();
    for (String cause : List.of("method", "past", "vocabulary", "revision", "method")) {
      errata.add(erratum(cause, errata.isEmpty() ? null : 8.0));
    }
    assertThat(CorrectionSection.text(errata))
        .containsExactly(
            "1 figure of a week that was still open moved with data loaded since.",
            "1 figure moved because older data were imported.",
            "1 figure moved because all listings were read with another vocabulary.",
            "2 figures moved because the formulas changed; all weeks were recalculated.",
            "1 of them is no longer shown.");
  }

  private static Erratum erratum(String cause, @Nullable Double now) {
    return new Erratum(
        "a",
        "b",
        "2026-W47",
        "active",
        IsoWeek.parse("2026-W46").sunday(),
        "all",
        "all",
        "all",
        "all",
        "all",
        "all",
        "all",
        "all",
        "week",
        "count",
        7.0,
        now,
        "publish",
        now == null ? "suppressed" : "publish",
        1.0,
        cause,
        "all",
        "all");
  }

  private static Brief newest() {
    return new BriefWriter(FIGURES).write(null);
  }

  private static Brief.Section section(Brief brief) {
    return brief.sections().stream()
        .filter(one -> one.id().equals(CorrectionSection.ID))
        .findFirst()
        .orElseThrow();
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
