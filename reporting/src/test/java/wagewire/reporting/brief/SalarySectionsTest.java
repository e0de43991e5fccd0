package wagewire.reporting.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.PayMarket;
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
  void growthOfPayIsToldAtConstantMixOfTheFamilyAndItsRoles() {
    Brief.Section shifts = section(brief());
    assertThat(shifts.text())
        .anyMatch(said ->
            said.startsWith("Posted pay in comparable postings of the marketing-ops family rose"))
        .anyMatch(said ->
            said.matches(
                "In comparable postings of a role, year over year: marketing operations \\+\\S+"
                    + " % \\(.*"));
    assertThat(shifts.figures()).isNotEmpty();
  }

  @Test
  void howManyPostingsStatePayIsCountedAndNeverGivenAsAShare() {
    Brief brief = brief();
    assertThat(brief.headline())
        .anyMatch(said ->
            said.matches(
                ".*; (\\S+ of the \\S+) postings that appeared state pay, in any"
                    + " currency\\)\\..*"));
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
