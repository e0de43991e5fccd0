package wagewire.reporting.brief;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.sentence.Numbers;
import wagewire.metrics.testing.GrowingMarket;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.WrongParameterException;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** What a brief says in a market whose postings of one role multiply in the last four weeks. */
class BriefWriterTest {

  private static final String SEASON = "usual for the season";
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Figures FIGURES = new Figures(WAREHOUSE.warehouse().sql());

  /** Released too early for growth over four weeks, then in the first week that can tell it. */
  @BeforeAll
  static void release() {
    GrowingMarket.write(WAREHOUSE);
    release(GrowingMarket.HALF);
    GrowingMarket.writeRest(WAREHOUSE);
    release(GrowingMarket.DAYS);
  }

  private static void release(int day) {
    Clock clock = Clock.fixed(TestMarket.moment(day), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  @Test
  void whileNoYearIsToldTheHeadlineTellsFourWeeksAndThenSaysWhy() {
    List<String> headline = newest().headline();
    assertThat(headline.getFirst()).contains("rose", "compared with the four weeks before");
    assertThat(headline)
        .anyMatch(said ->
            said.startsWith("Not shown: open postings of the marketing-ops family, year over year")
                && said.contains("the first figure can come in the week of"));
    assertThat(headline.getLast()).startsWith("Not shown");
  }

  @Test
  void theFirstFigureOfAYearIsPromisedOnce() {
    assertThat(section(newest(), MethodSection.ID).text())
        .noneMatch(said -> said.startsWith("First year-over-year figures"));
  }

  @Test
  void theSeasonIsToldOnce() {
    Brief brief = newest();
    assertThat(brief.headline()).anyMatch(said -> said.contains(SEASON));
    assertThat(section(brief, JobMarketSection.ID).without(brief.headline()).text())
        .noneMatch(said -> said.contains(SEASON));
  }

  @Test
  void whileNoYearIsToldTheIndexIs() {
    assertThat(section(newest(), JobMarketSection.ID).text())
        .anyMatch(said ->
            said.startsWith("The index of open postings of the marketing-ops family stood at"));
  }

  @Test
  void whatMovedIsToldAmongHowManyComparisons() {
    Brief.Section changes = section(newest(), ChangeSection.ID);
    assertThat(changes.text().getFirst())
        .matches("\\d+ of \\d+ comparisons are significant at 5 % false discovery rate.*");
    assertThat(changes.figures())
        .anyMatch(figure -> figure.role().equals("marketing-operations"))
        .noneMatch(figure -> figure.role().equals("marketing-automation"));
  }

  @Test
  void whatIsToldForTheFirstTimeIsNamedWithItsSentence() {
    List<String> text = section(newest(), ChangeSection.ID).text();
    assertThat(text).contains("Shown for the first time this week:");
    assertThat(text.subList(2, text.size()))
        .anyMatch(said -> said.startsWith("Open marketing operations postings"))
        .allMatch(said -> !said.startsWith("Not shown"));
  }

  @Test
  void beforeGrowthCanBeToldNothingIsCompared() {
    Brief earlier = new BriefWriter(FIGURES).write(week().minusWeeks(4));
    assertThat(section(earlier, ChangeSection.ID).text()).hasSize(1);
    assertThat(section(earlier, ChangeSection.ID).text().getFirst())
        .startsWith("No comparison is possible yet");
  }

  @Test
  void theMethodNamesTheCounterChecksOfEachHeadline() {
    assertThat(section(newest(), MethodSection.ID).text())
        .anyMatch(said ->
            said.matches("Counter-checks passed of those run: four-week growth \\d+ of \\d+.*"));
  }

  @Test
  void theSourcesAreCounted() {
    assertThat(section(newest(), SourceSection.ID).text().getFirst())
        .contains(GrowingMarket.EMPLOYERS + " boards");
  }

  @Test
  void theSourcesAreThoseOfTheBriefsOwnWeeks() {
    assertThat(section(newest(), SourceSection.ID).text().getFirst())
        .contains("tracked in the five weeks to " + Numbers.day(week().sunday()));
  }

  @Test
  void aBriefWithAHeadlineDoesNotExplainItself() {
    assertThat(newest().headline()).noneMatch(said -> said.startsWith("No headline"));
  }

  @Test
  void aWeekWithoutAHeadlineSaysWhatWasSeenOfIt() {
    Brief earlier = new BriefWriter(FIGURES).write(week().minusWeeks(7));
    assertThat(earlier.headline().getFirst())
        .matches(
            "No headline this week: [\\d,]+ open postings of the marketing-ops family"
                + " were seen at 30 employers\\. .*");
  }

  @Test
  void howOldPostingsAreIsNotToldWhileItTellsHowLongBoardsAreWatched() {
    assertThat(
            section(new BriefWriter(FIGURES).write(week().minusWeeks(7)), JobMarketSection.ID)
                .text())
        .noneMatch(said -> said.contains("days old"));
  }

  @TestFactory
  Stream<DynamicTest> everyTableHasSixColumnsAtMostAndNoRaggedRow() {
    return newest().sections().stream()
        .filter(section -> section.table() != null)
        .map(section ->
            DynamicTest.dynamicTest(
                section.id(),
                () -> {
                  Grid.Plain table = requireNonNull(section.table()).plain();
                  int columns = table.header().size();
                  assertThat(columns).isLessThanOrEqualTo(6);
                  assertThat(table.rows()).isNotEmpty().allMatch(row -> row.size() == columns);
                }));
  }

  @Test
  void theSectionsComeInTheOrderSaid() {
    List<String> ids = newest().sections().stream().map(Brief.Section::id).toList();
    assertThat(BriefWriter.SECTIONS).containsAll(ids);
    assertThat(ids)
        .isSortedAccordingTo((one, other) ->
            BriefWriter.SECTIONS.indexOf(one) - BriefWriter.SECTIONS.indexOf(other));
  }

  @Test
  void aWeekWithoutFiguresIsAnErrorThatNamesTheNewest() {
    assertThatThrownBy(() -> new BriefWriter(FIGURES).write(week().plusWeeks(1)))
        .isInstanceOf(WrongParameterException.class)
        .hasMessageContaining("the newest is " + week());
  }

  private static Brief newest() {
    return new BriefWriter(FIGURES).write(null);
  }

  private static IsoWeek week() {
    return FIGURES.requireNewestWeek();
  }

  private static Brief.Section section(Brief brief, String id) {
    return brief.sections().stream()
        .filter(section -> section.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
