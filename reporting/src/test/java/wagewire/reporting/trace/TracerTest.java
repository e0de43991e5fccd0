package wagewire.reporting.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.testing.YearMarket;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.trace.Trace.Outcome;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Figures of a release that is not the newest any more come out again from what it kept. */
class TracerTest {

  private static final Set<YesNoUnknown> TERMS = Set.of(YesNoUnknown.YES, YesNoUnknown.UNKNOWN);
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final int WEEKS = 60;
  private static final String FIRST = "2026-W09";

  @BeforeAll
  static void releaseTwice() {
    YearMarket.of(WEEKS).write(WAREHOUSE);
    refresh();
    TestBoard acme = TestBoard.own("e1", "e1");
    WAREHOUSE.load(acme.complete(9_000, TestMarket.moment(7 * WEEKS + 2), List.of()));
    WAREHOUSE.load(acme.complete(9_001, TestMarket.moment(7 * WEEKS + 9), List.of()));
    refresh();
  }

  static List<String> metrics() {
    return WAREHOUSE.rows(
        "select distinct metric from trends.facts where vintage = '%s' order by 1"
            .formatted(FIRST));
  }

  /** Every fourth metric. */
  static List<String> someMetrics() {
    List<String> metrics = metrics();
    return IntStream.range(0, metrics.size())
        .filter(n -> n % 4 == 0)
        .mapToObj(metrics::get)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("someMetrics")
  void aFigureOfTheNewestPeriodComesOutAgain(String metric) {
    assertNewestComesOutAgain(metric);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("metrics")
  void aFigureOfTheNewestPeriodComesOutAgainForEachMetric(String metric) {
    assertNewestComesOutAgain(metric);
  }

  private static void assertNewestComesOutAgain(String metric) {
    assertComesOutAgain(
        """
        select figure_id from trends.facts where vintage = '%1$s' and metric = '%2$s'
          and period_end = (select max(period_end) from trends.facts where metric = '%2$s' and vintage = '%1$s')
          order by role, md5(figure_id) limit 1
        """
            .formatted(FIRST, metric));
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("metrics")
  void aFigureOfSomePeriodComesOutAgain(String metric) {
    assertComesOutAgain(
        """
        select figure_id from trends.facts where vintage = '%1$s' and metric = '%2$s'
          order by value is null, md5(figure_id) limit 1
        """
            .formatted(FIRST, metric));
  }

  private static void assertComesOutAgain(String query) {
    String id = WAREHOUSE.value(query);
    Tracer tracer = new Tracer(WAREHOUSE.warehouse(), TERMS);
    Trace trace = tracer.trace(id, 5);
    assertThat(new CountedPostings(WAREHOUSE.warehouse(), TERMS).of(trace.released(), 0, 5))
        .isEqualTo(trace.postings());
    assertThat(trace.again()).describedAs(id).isEqualTo(trace.released());
    assertThat(trace.outcome()).isEqualTo(Outcome.SAME);
    boolean nothing = Objects.equals(trace.released().value(), 0.0);
    assertThat(nothing || !trace.employers().isEmpty()).isTrue();
  }

  @Test
  void aSentenceThatWasWordedOtherwiseIsNoOtherFigure() {
    String id =
        WAREHOUSE.value(
            "select figure_id from trends.facts where vintage = '%s' and sentence is not null order by md5(figure_id) limit 1"
                .formatted(FIRST));
    String metric = WAREHOUSE.value("select metric from metrics.fact('%s')".formatted(id));
    String where = "metrics.figure_id(key_hash, number, valid_from) = '%s'".formatted(id);
    WAREHOUSE.restate(metric, "sentence", "'Before: ' || (estimate).sentence", where);
    try {
      Trace trace = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 0);
      assertThat(trace.outcome()).isEqualTo(Outcome.REWORDED);
      assertThat(trace.released().sentence()).startsWith("Before: ");
      Figure again = Objects.requireNonNull(trace.again());
      assertThat(again).isEqualTo(trace.released().withSentence(again.sentence()));
    } finally {
      WAREHOUSE.restate(metric, "sentence", "substring((estimate).sentence from 9)", where);
    }
  }

  @Test
  void matchedGrowthIsTheRatioOfItsEmployersSums() {
    List<String> ids =
        WAREHOUSE.rows(
            """
            select figure_id from trends.facts where vintage = '%s' and metric in ('active_growth', 'opened_growth') and horizon = 'four_week' and seniority <> 'all' and value is not null
            order by horizon, md5(figure_id) limit 4
            """
                .formatted(FIRST));
    assertThat(ids).hasSize(4);
    for (String id : ids) {
      Trace trace = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 0);
      double then = trace.matched().stream().mapToDouble(Trace.MatchedEmployer::then).sum();
      double now = trace.matched().stream().mapToDouble(Trace.MatchedEmployer::now).sum();
      assertThat(100 * (now / then - 1))
          .describedAs(id)
          .isCloseTo(trace.released().value(), within(1e-7));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 20})
  void aMedianIsThatOfThePostingsShown(int weeksBefore) {
    String id =
        WAREHOUSE.value(
            """
            select figure_id from trends.facts where vintage = '%1$s' and metric = 'pay_p50' and value is not null
              and currency = 'USD' and seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all'
              and period_end = (select week + 6 - 7 * %2$d from metrics.release where vintage = '%1$s')
            order by role limit 1
            """
                .formatted(FIRST, weeksBefore));
    Trace trace = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 10_000);
    double[] middles = trace.postings().stream().mapToDouble(TracerTest::middle).sorted().toArray();
    assertThat(trace.outcome()).isEqualTo(Outcome.SAME);
    assertThat(trace.released().postings()).isEqualTo(middles.length);
    LocalDate end = trace.released().periodEnd();
    assertThat(trace.postings())
        .extracting(TracedPosting::openedOn)
        .allSatisfy(day -> assertThat(day).isBetween(end.minusDays(90), end));
    int half = middles.length / 2;
    double median =
        middles.length % 2 == 1 ? middles[half] : (middles[half - 1] + middles[half]) / 2;
    assertThat(trace.released().value()).isCloseTo(median, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"opened", "closed"})
  void aCountIsThatOfThePostingsShown(String metric) {
    List<String> ids =
        WAREHOUSE.rows(
            """
            select figure_id from trends.facts
            where vintage = '%s' and metric = '%s' and value > 0 and role = 'all' and seniority = 'all' and country = 'all' and region = 'all' and metro = 'all'
              and work_mode = 'all' and employment_type = 'all'
            order by md5(figure_id) limit 3
            """
                .formatted(FIRST, metric));
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      Trace trace = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 10_000);
      assertThat(trace.released().value()).as(id).isEqualTo(trace.postings().size());
    }
  }

  @Test
  void aMedianTimeOpenIsOfThePostingsShown() {
    List<String> ids =
        WAREHOUSE.rows(
            "select figure_id from trends.facts where vintage = '%s' and metric = 'duration_median' order by md5(figure_id) limit 3"
                .formatted(FIRST));
    assertThat(ids).isNotEmpty();
    for (String id : ids) {
      Trace trace = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 10_000);
      assertThat(trace.released().postings()).as(id).isEqualTo(trace.postings().size());
    }
  }

  @Test
  void postingsOfSourcesWhoseTermsNobodyHasReadAreCountedAndShownOnlyWhereTheyAreNamed() {
    String id =
        WAREHOUSE.value(
            """
            select figure_id from trends.facts
            where vintage = '%s' and metric = 'active' and role = 'marketing-ops' and value > 5
            order by period_end desc, md5(figure_id) limit 1
            """
                .formatted(FIRST));
    Trace named = new Tracer(WAREHOUSE.warehouse(), TERMS).trace(id, 5);
    Trace allowed = new Tracer(WAREHOUSE.warehouse(), Set.of(YesNoUnknown.YES)).trace(id, 5);
    assertThat(named.postings()).hasSize(5);
    assertThat(allowed.postings()).isEmpty();
    assertThat(allowed.employers()).isEqualTo(named.employers());
  }

  private static double middle(TracedPosting posting) {
    BigDecimal low = Objects.requireNonNull(posting.annualMin());
    return low.add(Objects.requireNonNull(posting.annualMax())).doubleValue() / 2;
  }

  @Test
  void anUnknownIdIsRefused() {
    assertThatThrownBy(() -> new Tracer(WAREHOUSE.warehouse(), TERMS).trace("0123456789abcdef", 5))
        .isInstanceOfSatisfying(
            WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_USAGE));
  }

  private static void refresh() {
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    assertThat(new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {})).isPresent();
  }
}
