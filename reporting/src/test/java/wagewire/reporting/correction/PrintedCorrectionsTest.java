package wagewire.reporting.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.YearMarket;
import wagewire.reporting.brief.Brief;
import wagewire.reporting.brief.BriefWriter;
import wagewire.reporting.brief.render.MarkdownBrief;
import wagewire.reporting.figure.Figures;
import wagewire.warehouse.operations.CitationStore;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Tests what becomes of figures that were printed when later releases state other ones. */
@Tag("long")
class PrintedCorrectionsTest {

  private static final int WEEKS = 12;
  private static final String WHOLE =
      "row(role, seniority, country, region, work_mode) = row('marketing-ops', 'all', 'all',"
          + " 'all', 'all')";
  private static final LocalDate PRINTED_ON = LocalDate.parse("2025-03-26");
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();

  private final CitationStore citations = new CitationStore(WAREHOUSE.warehouse().sql());
  private int snapshot = 900;

  @BeforeEach
  void releaseOnce() {
    WAREHOUSE.empty();
    WAREHOUSE.execute("delete from operations.citation");
    YearMarket.of(WEEKS).write(WAREHOUSE);
    refresh(7 * WEEKS);
  }

  @Test
  void aFigureThatLeavesItsPrintedIntervalIsCorrectedOnce() {
    moved("active", 100);
    cite("active", "marketing-ops", "Newsletter 12");
    releaseAgain();
    assertThat(corrections())
        .singleElement()
        .satisfies(one ->
            assertThat(one.sentence())
                .matches(
                    "Correction: open postings of the marketing-ops family, week of .*, printed"
                        + " as \\d+ \\(error of measuring \\d+ to \\d+\\) on 26 Mar 2025"
                        + " \\(Newsletter 12\\); it is now \\d+ \\(error of measuring \\d+ to"
                        + " \\d+\\), because data that were loaded since changed a week that"
                        + " was still open \\(release \\S+\\)\\."));
    releaseAgain();
    assertThat(corrections()).hasSize(1);
  }

  @Test
  void aFigureThatStaysInItsPrintedIntervalIsNotCorrected() {
    WAREHOUSE.restate("active", "value", "(estimate).value + 1", WHOLE);
    cite("active", "marketing-ops", null);
    releaseAgain();
    assertThat(corrections()).isEmpty();
  }

  @Test
  void aFigureThatMovesOnAfterItsCorrectionIsCorrectedAgain() {
    moved("active", 100);
    cite("active", "marketing-ops", null);
    releaseAgain();
    WAREHOUSE.execute(
        "update operations.correction set value = value - 90, ci_low = ci_low - 90, ci_high ="
            + " ci_high - 90");
    releaseAgain();
    assertThat(corrections()).hasSize(2);
    assertThat(corrections().getLast().sentence())
        .containsPattern(
            "on 26 Mar 2025, corrected to \\d+ \\(error of measuring \\d+ to \\d+\\); it is now");
  }

  @Test
  void aFigureThatIsNotShownAnyMoreIsCorrectedWithItsReason() {
    cite("active", "marketing-ops", null);
    WAREHOUSE.execute(
        """
        update operations.citation
        set metric = other.metric, unit = other.unit, horizon = other.horizon, role = other.role, seniority = other.seniority,
          country = other.country, region = other.region, work_mode = other.work_mode, tool = other.tool,
          currency = other.currency, metro = other.metro, employment_type = other.employment_type,
          period_end = other.period_end, value = 5, ci_low = 1, ci_high = 9
        from (
          select * from metrics.newest
          where value is null
          order by period_end desc, figure_id limit 1) as other
        """);
    releaseAgain();
    assertThat(corrections())
        .singleElement()
        .satisfies(one ->
            assertThat(one.sentence())
                .contains("printed as ", "it is now not shown (", "because data"));
  }

  @Test
  void aCellThatIsGoneAndAWeekThatWasTakenBackAreCorrected() {
    cite("active", "marketing-ops", null);
    cite("active", "marketing-ops", null);
    WAREHOUSE.execute(
        "update operations.citation set role = 'revenue-operations' where citation_id = (select"
            + " min(citation_id) from operations.citation)");
    WAREHOUSE.execute(
        "update operations.citation set period_end = period_end + 70 where citation_id = (select"
            + " max(citation_id) from operations.citation)");
    releaseAgain();
    assertThat(corrections())
        .extracting(PrintedCorrection::status)
        .containsExactly("gone", "withdrawn");
    assertThat(corrections().getFirst().sentence())
        .contains("it is now not shown (too few postings or employers)");
    assertThat(corrections().getLast().sentence())
        .contains("is withdrawn, because the release of its week was taken back");
    releaseAgain();
    assertThat(corrections()).hasSize(2);
  }

  @Test
  void theFigureOfALaterWeekAndOneThatIsNotRestatedAreNoCorrections() {
    cite("active", "marketing-ops", null);
    cite("tool_pair_share", "marketing-ops", null);
    releaseAgain();
    assertThat(
            WAREHOUSE.value(
                "select count(*) from metrics.newest where metric = 'tool_pair_share' and"
                    + " period_end = (select max(period_end) from operations.citation)"))
        .isEqualTo("0");
    assertThat(corrections()).isEmpty();
  }

  @Test
  void theBriefOfTheWeekHasTheCorrectionInItsSection() {
    moved("active", 100);
    cite("active", "marketing-ops", "Newsletter 12");
    releaseAgain();
    Brief brief = new BriefWriter(new Figures(WAREHOUSE.asReader().sql())).write(null);
    String sentence = corrections().getFirst().sentence();
    assertThat(
            brief.sections().stream()
                .filter(section -> section.id().equals("corrections"))
                .flatMap(section -> section.text().stream()))
        .contains(sentence);
    assertThat(MarkdownBrief.of(brief)).contains("## Corrections\n\n" + sentence);
  }

  @Test
  void whatIsNotShownCannotBeCitedAndWhatIsRemovedIsForgotten() {
    assertThat(citations.add("ffff", "a sentence", null, PRINTED_ON)).isEmpty();
    moved("active", 100);
    long number = cite("active", "marketing-ops", null);
    releaseAgain();
    assertThat(citations.all())
        .singleElement()
        .satisfies(one -> assertThat(one.correctedIn()).isNotNull());
    assertThat(citations.remove(number)).isTrue();
    assertThat(citations.remove(number)).isFalse();
    assertThat(corrections()).isEmpty();
  }

  /** Moves a released figure with its interval, as if it had been released so. */
  private static void moved(String metric, int by) {
    for (String column : List.of("value", "ci_low", "ci_high")) {
      WAREHOUSE.restate(metric, column, "(estimate).%s + %d".formatted(column, by), WHOLE);
    }
  }

  private long cite(String metric, String role, @Nullable String place) {
    String id =
        WAREHOUSE.value(
            """
            select figure_id from metrics.newest
            where metric = '%s' and role = '%s' and value is not null
              and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
            order by period_end desc limit 1
            """
                .formatted(metric, role));
    return citations.add(id, "a sentence", place, PRINTED_ON).orElseThrow();
  }

  private static List<PrintedCorrection> corrections() {
    return new PrintedCorrections(WAREHOUSE.warehouse().sql()).since(Instant.EPOCH);
  }

  /** Releases again what is true, after another snapshot. */
  private void releaseAgain() {
    TestBoard board = TestBoard.own("e1", "e1");
    WAREHOUSE.load(board.complete(snapshot, TestMarket.moment(7 * WEEKS + 7), List.of()));
    snapshot++;
    refresh(7 * WEEKS);
  }

  private static void refresh(int day) {
    Clock clock = Clock.fixed(TestMarket.moment(day), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
