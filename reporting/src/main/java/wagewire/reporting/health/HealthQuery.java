package wagewire.reporting.health;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import wagewire.reporting.figure.CoverageBreak;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.figure.SourceInUse;

/** Reads from the warehouse how fresh the release and how healthy the boards are. */
public final class HealthQuery {

  private static final int SHOWN = 20;
  private static final int BREAK_WEEKS = 4;

  /** Condition of postings and listings that are open at boards that have not lapsed. */
  static final String IN_STOCK =
      "closed_on is null and board not in (select board from metrics.board_lapse where to_day is"
          + " null)";

  private static final String OPEN = "select count(*) from postings.posting where " + IN_STOCK;

  private static final String BOARDS =
      BoardQuery.CONDITIONS
          + """
          select board, state, status, outcome, note, state = 'healthy' as healthy,
            status = 'unchanged' and not merged and finished_at < ?::timestamptz - interval '1 hour' as repeats_lost
          from named
          order by board
          """;

  /** A release whose weeks were all taken back is none. */
  private static final String RELEASE =
      """
      select vintage, week
      from metrics.release where vintage in (select vintage from metrics.release_week)
      order by sequence desc limit 1
      """;

  private static final String HELD_BACK =
      """
      select distinct on (check_id) format('the release of the week of %s: %s (%s)', week, check_id, found)
      from metrics.failed_check order by check_id, failed_at desc
      """;

  private static final String REJECTIONS =
      """
      select reason, count(*) as rejections from postings.rejection
      where observed_at > (select max(finished_at) - interval '28 days' from postings.snapshot)
      group by reason order by reason
      """;

  private final DSLContext sql;
  private final Clock clock;

  public HealthQuery(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Reads the report.
   *
   * @param robots strictest robots.txt verdict by platform
   */
  public HealthReport read(Map<String, String> robots) {
    Record release = sql.fetchOptional(RELEASE).orElse(null);
    List<Record> onRecord =
        List.copyOf(sql.fetch(BOARDS, clock.instant().atOffset(ZoneOffset.UTC)));
    List<Record> boards = onRecord.stream().filter(board -> condition(board).isWatched()).toList();
    List<HealthReport.UnhealthyBoard> ailing =
        boards.stream()
            .filter(board -> !board.get("healthy", Boolean.class))
            .map(HealthQuery::ailing)
            .sorted(HealthReport.UnhealthyBoard.GRAVEST_FIRST)
            .toList();
    List<HealthReport.UnhealthyBoard> noted =
        boards.stream()
            .filter(board -> board.get("healthy", Boolean.class) && board.get("note") != null)
            .map(HealthQuery::ailing)
            .toList();
    return new HealthReport(
        LocalDate.now(clock.withZone(ZoneOffset.UTC)),
        release == null ? null : release.get(0, String.class),
        release == null ? null : release.get(1, LocalDate.class).plusDays(6),
        boards.size(),
        (int) boards.stream().filter(board -> board.get("healthy", Boolean.class)).count(),
        (int) boards.stream().filter(board -> board.get("repeats_lost", Boolean.class)).count(),
        SourceInUse.read(sql).stream()
            .map(source -> source.withRobots(robots.get(source.platform())))
            .toList(),
        first(ailing),
        count("select count(*) from postings.listing_record"),
        count(OPEN),
        rejections(sql),
        count(
            "select count(*) from (select distinct employer, title_key from postings.block_changed)"
                + " waiting"),
        ailing.size() - first(ailing).size(),
        first(noted),
        noted.size() - first(noted).size(),
        sql.fetch(HELD_BACK).getValues(0, String.class),
        breaks(),
        conditions(onRecord));
  }

  private static Map<BoardCondition, Long> conditions(List<Record> boards) {
    Map<BoardCondition, Long> conditions = new EnumMap<>(BoardCondition.class);
    boards.forEach(board -> conditions.merge(condition(board), 1L, Long::sum));
    return conditions;
  }

  private static BoardCondition condition(Record board) {
    return BoardCondition.of(board.get("state", String.class));
  }

  /** Counts the rejections of the last 28 days by reason. */
  static Map<String, Long> rejections(DSLContext sql) {
    return sql.fetch(REJECTIONS)
        .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
  }

  private List<String> breaks() {
    Figures figures = new Figures(sql);
    return figures.newestWeek().stream()
        .flatMap(week ->
            figures.breaks("all", week).stream()
                .filter(one -> week.weeksSince(one.week()) < BREAK_WEEKS))
        .map(CoverageBreak::text)
        .toList();
  }

  private static List<HealthReport.UnhealthyBoard> first(List<HealthReport.UnhealthyBoard> boards) {
    return boards.subList(0, Math.min(SHOWN, boards.size()));
  }

  private long count(String query) {
    return sql.fetchOptional(query).map(row -> row.get(0, Long.class)).orElse(0L);
  }

  private static HealthReport.UnhealthyBoard ailing(Record board) {
    return new HealthReport.UnhealthyBoard(
        board.get("board", String.class),
        board.get("status", String.class),
        board.get("outcome", String.class),
        board.get("note", String.class));
  }
}
