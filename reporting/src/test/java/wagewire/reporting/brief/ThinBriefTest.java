package wagewire.reporting.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.model.error.WagewireException;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** What a brief says of one board with one posting that is not of the family. */
class ThinBriefTest {

  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Figures FIGURES = new Figures(WAREHOUSE.warehouse().sql());
  private static final TestBoard ACME = TestBoard.own("acme", "Acme");

  @BeforeEach
  void empty() {
    WAREHOUSE.empty();
  }

  @Test
  void beforeTheFirstWeekIsCompleteItIsSaidWhenItWillBe() {
    see(1);
    assertThatThrownBy(() -> new BriefWriter(FIGURES).write(null))
        .isInstanceOf(WagewireException.class)
        .hasMessageContaining("follow once one of");
  }

  @Test
  void aWeekWithoutTheFamilySaysSoAndHasNoEmptyTable() {
    see(1);
    see(6);
    Brief brief = new BriefWriter(FIGURES).write(null);
    assertThat(brief.headline())
        .singleElement()
        .asString()
        .startsWith("No headline this week: too few open postings")
        .contains("More boards");
    assertThat(brief.sections())
        .filteredOn(section -> section.id().equals(JobMarketSection.ID))
        .flatExtracting(Brief.Section::text)
        .singleElement()
        .asString()
        .startsWith("Too few open postings");
    assertThat(brief.sections())
        .filteredOn(section -> section.id().equals(ToolSections.SHARES_ID))
        .flatExtracting(Brief.Section::text)
        .singleElement()
        .asString()
        .startsWith("Tools are read from descriptions");
    assertThat(brief.notes().getFirst())
        .startsWith("Left out, without a figure to show this week: ")
        .contains("Salary shifts, Pay by seniority", "Where the work is", "Places")
        .doesNotContain("Job market", "Tool intel");
  }

  @Test
  void aWeekThatIsSeenButNotCompleteIsNamedInTheBriefOfTheWeekBefore() {
    see(1);
    see(6);
    see(8);
    assertThat(new BriefWriter(FIGURES).write(null).headline().getFirst())
        .contains("The newest complete snapshot is of");
  }

  private static void see(int day) {
    WAREHOUSE.load(
        ACME.listing(day, TestMarket.moment(day), TestListing.of("1", "acme")),
        ACME.complete(day, TestMarket.moment(day), List.of("1")));
    Clock clock = Clock.fixed(TestMarket.moment(day + 1), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }
}
