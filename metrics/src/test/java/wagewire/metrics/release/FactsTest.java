package wagewire.metrics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.metrics.definition.Metric;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Place;
import wagewire.model.posting.Role;
import wagewire.model.posting.WorkMode;
import wagewire.warehouse.testing.TestBoard;
import wagewire.warehouse.testing.TestListing;
import wagewire.warehouse.testing.TestMarket;
import wagewire.warehouse.testing.TestWarehouse;

/** Figures of one refresh of an invented market, compared with simple queries of its postings. */
class FactsTest {

  private static final int WEEKS = 16;
  private static final TestWarehouse WAREHOUSE = TestWarehouse.fresh();
  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");
  private static final Place BOSTON = new Place("Boston", "US-MA", "US");
  private static final Place LONDON = new Place("London", null, "GB");
  private static final List<Role> ROLES =
      List.of(Role.of("marketing-operations"), Role.of("marketing-automation"), Role.OTHER);

  private static final List<WorkMode> MODES = List.of(WorkMode.values());

  /** The day on which a posting came: of one that was there before its board, its own date. */
  private static final String CAME =
      """
      select case kind when 'backlog' then least(posting.opened_on, posted_on) else posting.opened_on end
      from postings.spell where spell.posting_id = posting.posting_id order by spell.opened_on limit 1
      """;

  @BeforeAll
  static void measure() {
    Random random = new Random(7);
    TestMarket market = new TestMarket();
    for (int employer = 0; employer < 14; employer++) {
      String name = "e" + employer;
      TestBoard board = TestBoard.own(name, name);
      // One board goes away, one comes late, one is collected weekly.
      int from = employer == 1 ? 30 : 0;
      int to = employer == 2 ? 50 : 7 * WEEKS;
      market.collect(board, from, to, employer == 3 ? 7 : 1);
      for (int job = 0; job < 40; job++) {
        int opens = random.nextInt(7 * WEEKS + 30) - 30;
        int closes = opens + 2 + random.nextInt(50);
        market.job(board, job(name, job, random), opens, closes);
      }
    }
    market.write(WAREHOUSE);
    Clock clock = Clock.fixed(TestMarket.moment(7 * WEEKS), ZoneOffset.UTC);
    new Refresher(WAREHOUSE.warehouse(), clock).refresh(step -> {});
  }

  @Test
  void theStockAddsUpInEveryCellAndFromWeekToWeek() {
    String counts =
        """
        with counts as (
          select week, member_of, seniority, country, region, work_mode, sum(open_start) as open_start, sum(open_end) as open_end,
            sum(opened + backlog + reposted) as entered, sum(closed + lost) as left_stock
          from metrics.unit_count
          join metrics.role_member using (role)
          group by week, member_of, seniority, country, region, work_mode
        )
        """;
    assertThat(WAREHOUSE.value(counts + "select count(*) > 200 from counts")).isEqualTo("true");
    assertThat(
            WAREHOUSE.rows(
                counts
                    + "select * from counts where abs(open_end - open_start - entered + left_stock)"
                    + " > 1e-6"))
        .isEmpty();
    assertThat(
            WAREHOUSE.rows(
                counts
                    + """
                    select * from counts join counts later using (member_of, seniority, country, region, work_mode)
                    where later.week = counts.week + 7 and abs(later.open_start - counts.open_end) > 1e-6
                    """))
        .isEmpty();
  }

  @Test
  void theWeeksStockIsTheMeanOfItsSevenDays() {
    assertThat(
            WAREHOUSE.rows(
                """
                with day as (
                  select week, week + number as day from metrics.release_week cross join generate_series(0, 6) as number
                ), stock as (
                  select week, count(*) / 7.0 as mean
                  from day
                  join postings.spell on (closed_on is null or closed_on > day)
                    and case kind when 'backlog' then date_trunc('week', opened_on) else opened_on end <= day
                  join postings.posting using (posting_id)
                  where not exists (
                    select from metrics.board_lapse lapse
                    where lapse.board = posting.board and lapse.from_day <= day and (lapse.to_day is null or lapse.to_day > day))
                  group by week
                )
                select week, mean, value
                from stock full join (
                  select week, value from metrics.newest
                  where metric = 'active' and role = 'all' and seniority = 'all' and country = 'all' and region = 'all'
                    and metro = 'all' and work_mode = 'all' and employment_type = 'all') fact using (week)
                where mean is null or value is null or abs(mean - value) > 1e-6
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"pay_p10,0.10", "pay_p25,0.25", "pay_p50,0.50", "pay_p75,0.75", "pay_p90,0.90"})
  void payPercentilesArePostgresOwn(String metric, String percentile) {
    List<String> pairs =
        WAREHOUSE.rows(
            """
            select fact.value, percentile_cont(%s) within group (order by ((annual_min + annual_max) / 2)::double precision)
            from metrics.newest fact
            join metrics.role_member on member_of = fact.role
            join postings.posting
              on posting.role = role_member.role and posting.currency = fact.currency
              and (%s) between fact.period_start and fact.period_end and annual_min is not null
            where fact.metric = '%s' and fact.seniority = 'all' and fact.country = 'all' and fact.region = 'all'
              and fact.metro = 'all' and fact.work_mode = 'all' and fact.value is not null
            group by fact.figure_id, fact.value
            """
                .formatted(percentile, CAME, metric));
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(8).allSatisfy(FactsTest::requireEqual);
  }

  @Test
  void theDisclosedShareIsThatOfThePostingsOfThirteenWeeks() {
    List<String> pairs =
        WAREHOUSE.rows(
            """
            select fact.value, avg((pay_min is not null)::integer)::double precision
            from metrics.newest fact
            join metrics.role_member on member_of = fact.role
            join postings.posting on posting.role = role_member.role and (%s) between fact.period_start and fact.period_end
            where fact.metric = 'pay_disclosed_share' and fact.seniority = 'all' and fact.country = 'all'
              and fact.region = 'all' and fact.metro = 'all' and fact.work_mode = 'all' and fact.value is not null
            group by fact.figure_id, fact.value
            """
                .formatted(CAME));
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(4).allSatisfy(FactsTest::requireEqual);
  }

  @Test
  void toolSharesAreOfThePostingsOpenInFourWeeks() {
    List<String> pairs =
        WAREHOUSE.rows(
            """
            select fact.value, count(distinct posting.posting_id) filter (where posting_tool.tool is not null)::double precision
              / count(distinct posting.posting_id)
            from metrics.newest fact
            join metrics.role_member on member_of = fact.role
            join postings.posting on posting.role = role_member.role and description_present
            join postings.spell on spell.posting_id = posting.posting_id and spell.opened_on <= fact.period_end
              and coalesce(spell.closed_on > fact.period_start, true)
            left join postings.posting_tool on posting_tool.posting_id = posting.posting_id and posting_tool.tool = fact.tool
            where fact.metric = 'tool_share' and fact.value is not null
              -- Before the board that went away lapsed.
              and fact.period_end < (select min(from_day) from metrics.board_lapse)
            group by fact.figure_id, fact.value
            """);
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(20).allSatisfy(FactsTest::requireEqual);
  }

  @Test
  void aShareOfARoleCountsEachOfItsBoardsOnce() {
    List<String> pairs =
        WAREHOUSE.rows(
            """
                select boards, (
                    select count(distinct unit) from metrics.unit_count
                    where role = 'marketing-operations' and active > 0 and week > (select max(week) - 28 from metrics.release))
            from metrics.newest where metric = 'role_share' and role = 'marketing-operations'
            """);
    assertThat(pairs).singleElement().satisfies(FactsTest::requireEqual);
  }

  @Test
  void aLapsedBoardIsInNoShare() {
    int then = Integer.parseInt(WAREHOUSE.value(share("min(week)")));
    int now = Integer.parseInt(WAREHOUSE.value(share("max(week)")));
    assertThat(then).isEqualTo(13);
    assertThat(now).isEqualTo(13);
  }

  @Test
  void figuresHaveTheUnitAndAHorizonOfTheDefinitionOfTheirMetric() {
    List<String> found =
        WAREHOUSE.rows("select distinct metric, unit, horizon from trends.facts order by 1, 3");
    assertThat(found)
        .hasSizeGreaterThan(20)
        .allSatisfy(row -> {
          String[] cells = row.split("\\|");
          assertThat(Metric.of(cells[0]).unit()).isEqualTo(cells[1]);
          assertThat(Metric.of(cells[0]).horizons()).contains(cells[2]);
        });
  }

  @Test
  void placesAddUpToTheTotal() {
    List<String> pairs =
        WAREHOUSE.rows(
            """
            select total.value, sum(unit_count.active)
            from metrics.newest total
            join metrics.role_member on member_of = total.role
            join metrics.unit_count using (week)
            where unit_count.role = role_member.role and total.metric = 'active' and total.seniority = 'all'
              and total.country = 'all' and total.region = 'all' and total.metro = 'all' and total.work_mode = 'all'
              and total.employment_type = 'all' and total.value is not null
            group by total.figure_id, total.value
            """);
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(60).allSatisfy(FactsTest::requireEqual);
    assertThat(
            WAREHOUSE.rows(
                "select posting_id from postings.posting_place group by posting_id having"
                    + " abs(sum(weight) - 1) > 1e-9"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postings_weekly: week, role, seniority, country, region, metro, work_mode,"
            + " employment_type",
        "growth: week, role, seniority, country, region, horizon",
        "pay: week, role, seniority, country, region, metro, work_mode, currency",
        "tools: week, role, tool",
        "headline: week, role",
        "work_modes: week, role",
        "employers: week, role, employer",
      })
  void viewsShowOneRowACellAndWeek(String view) {
    String name = view.substring(0, view.indexOf(':'));
    String key = view.substring(view.indexOf(':') + 1);
    assertThat(WAREHOUSE.value("select count(*) > 0 from trends." + name)).isEqualTo("true");
    assertThat(
            WAREHOUSE.rows(
                "select %s from trends.%s group by %s having count(*) > 1"
                    .formatted(key, name, key)))
        .isEmpty();
  }

  @Test
  void aFiguresIdFollowsFromWhatTellsItApart() throws NoSuchAlgorithmException {
    assertThat(
            WAREHOUSE.value(
                "select count(*) - count(distinct (metric, period_end, role, seniority, country,"
                    + " region, metro, work_mode, employment_type, tool, employer, currency,"
                    + " horizon, vintage)) from trends.facts"))
        .isEqualTo("0");
    List<String> row =
        WAREHOUSE.rows(
            """
            select figure_id, number, sequence, metrics.fact(figure_id) = facts from trends.facts
            join metrics.metric_number using (metric)
            join metrics.release using (vintage)
            where metric = 'active' and facts.role = 'all' and seniority = 'all' and country = 'all' and region = 'all'
              and metro = 'all' and work_mode = 'all' and employment_type = 'all' and period_end = date '2025-04-27' and vintage = '2025-W17'
            """);
    long cell = Long.parseLong(digits("all|all|all|all|all|all|all|all|all|all|week"), 16);
    // Days after 2000-01-01.
    String key = digits(cell + "|9242|9248|9242");
    String[] found = row.getFirst().split("\\|");
    assertThat(found[0])
        .isEqualTo(
            key + "%03x%04x".formatted(Integer.valueOf(found[1]), Integer.valueOf(found[2])));
    assertThat(found[3]).isEqualTo("true");
  }

  private static String digits(String text) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 15);
  }

  private static String share(String week) {
    return """
    select employers from metrics.newest
    where metric = 'remote_share' and role = 'all' and week = (select %s from metrics.newest where metric = 'remote_share')
    """
        .formatted(week);
  }

  private static void requireEqual(String pair) {
    String[] values = pair.split("\\|");
    assertThat(Double.parseDouble(values[0]))
        .isCloseTo(Double.parseDouble(values[1]), within(1e-6));
  }

  private static TestListing job(String employer, int number, Random random) {
    TestListing job =
        TestListing.of("j" + number, employer)
            .withTitle("Manager " + number % 5)
            .withRole(ROLES.get(random.nextInt(ROLES.size())))
            .withWorkMode(MODES.get(random.nextInt(MODES.size())))
            .withPay(random.nextInt(3) == 0 ? null : pay(random));
    if (random.nextInt(4) == 0) {
      job = job.withText(0);
    }
    job =
        switch (random.nextInt(4)) {
          case 0 -> job.withPlaces(AUSTIN);
          case 1 -> job.withPlaces(AUSTIN, BOSTON, LONDON);
          case 2 -> job.withPlaces(LONDON);
          default -> job;
        };
    return switch (random.nextInt(3)) {
      case 0 -> job.withTools("hubspot", "salesforce");
      case 1 -> job.withTools("salesforce");
      default -> job;
    };
  }

  private static @Nullable Pay pay(Random random) {
    BigDecimal low = BigDecimal.valueOf(60_000 + random.nextInt(40_000));
    BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(30_000)));
    String currency = random.nextBoolean() ? "USD" : "GBP";
    return new Pay(
        low,
        high,
        currency,
        PayPeriod.YEAR,
        PayBasis.BASE,
        false,
        low,
        high,
        low,
        high,
        null,
        "pay",
        "");
  }
}
