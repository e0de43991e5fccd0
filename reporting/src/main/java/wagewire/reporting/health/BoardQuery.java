package wagewire.reporting.health;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Asks the warehouse for its boards and how each does. */
public final class BoardQuery {

  /**
   * The condition of each board on record, a {@link BoardCondition#id}, with its newest fetch:
   * common table expressions, of which the last is {@code named}. Imported material ends when it
   * begins; it says nothing of how a board does.
   */
  static final String CONDITIONS =
      """
      with fetched as (
        select board.board, platform, kind, employer_name, newest.*
        from postings.board
        left join lateral (
          select finished_at, status, outcome, note, merged
          from postings.snapshot
          where snapshot.board = board.board and started_at <> finished_at
          order by snapshot desc
          limit 1) newest on true
      ), named as (
        select *, case
          when finished_at is null then 'imported'
          when finished_at <= max(finished_at) over () - interval '35 days' then 'not-watched'
          when status in ('held', 'gone') then status
          when status in ('complete', 'unchanged') then 'healthy'
          else 'failing' end as state
        from fetched
      )
      """;

  private static final String JUDGED =
      CONDITIONS
          + """
          , judged as (
            select named.*, array_position(?::text[], state) as place
            from named
            where (?::text is null or platform = ?) and (?::text is null or state = ?)
          )
          """;

  private static final String COUNTS = JUDGED + "select state, count(*) from judged group by state";

  /** The details are asked of those alone that are shown. */
  private static final String SHOWN =
      """
      , shown as (
        select judged.*, row_number() over (order by %s, board) as line
        from judged
        order by line
        limit ? offset ?
      )
      select judged.*, $listed as listings, read.usual, coalesce(read.holds, 0) as holds,
        (select count(*) from postings.rejection
          where rejection.board = judged.board and observed_at > judged.finished_at - interval '28 days') as rejections,
        (select count(*) from metrics.board_lapse where board_lapse.board = judged.board) as gaps
      from shown judged
      left join lateral (
        select percentile_disc(0.5) within group (order by snapshot.read) filter (where snapshot.status = 'complete') as usual,
          count(*) filter (where snapshot.status = 'held') as holds
        from postings.snapshot
        where snapshot.board = judged.board and snapshot.finished_at > judged.finished_at - interval '91 days') read on true
      order by line
      """
          .replace("$listed", BoardOrder.LISTED);

  private final DSLContext sql;

  public BoardQuery(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Conditions of a query of boards.
   *
   * @param platform null for all
   * @param state an id; null for all
   * @param page 1-based
   */
  public record Choice(
      @Nullable String platform, @Nullable String state, BoardOrder order, int page) {}

  /**
   * A board and how it does.
   *
   * @param board {@code platform:token}
   * @param employer its name in the catalogue; null where the board lists many
   * @param kind own, aggregator or latest
   * @param fetchedAt finish of its newest fetch; null when it was never fetched
   * @param status of that fetch, as in {@code postings.snapshot}
   * @param outcome of that fetch
   * @param note what a person should know of it
   * @param listings in its newest whole snapshot
   * @param usual median of what its complete fetches of 13 weeks read; null without any
   * @param holds fetches held back in 13 weeks
   * @param rejections of four weeks
   * @param gaps periods of more than four weeks without an observation, since ever
   */
  public record Board(
      String board,
      @Nullable String employer,
      String kind,
      BoardCondition state,
      @Nullable Instant fetchedAt,
      @Nullable String status,
      @Nullable String outcome,
      @Nullable String note,
      long listings,
      @Nullable Integer usual,
      long holds,
      long rejections,
      long gaps) {}

  /** Platforms with boards, by name. */
  public List<String> platforms() {
    return sql.fetch("select distinct platform from postings.board order by platform")
        .getValues(0, String.class);
  }

  /**
   * Counts boards by condition, of a platform or of all; conditions without boards are left out.
   */
  public Map<BoardCondition, Long> counts(@Nullable String platform) {
    Map<BoardCondition, Long> counts = new EnumMap<>(BoardCondition.class);
    sql.fetch(COUNTS, states(), platform, platform, null, null)
        .forEach(
            row -> counts.put(BoardCondition.of(row.get(0, String.class)), row.get(1, Long.class)));
    return counts;
  }

  /**
   * @param size boards a page
   */
  public List<Board> find(Choice choice, int size) {
    return sql.fetch(
            JUDGED + SHOWN.formatted(choice.order().sql()),
            states(),
            choice.platform(),
            choice.platform(),
            choice.state(),
            choice.state(),
            size,
            (choice.page() - 1) * size)
        .map(BoardQuery::board);
  }

  private static String[] states() {
    return BoardCondition.ids().toArray(String[]::new);
  }

  private static Board board(Record row) {
    OffsetDateTime fetched = row.get("finished_at", OffsetDateTime.class);
    return new Board(
        row.get("board", String.class),
        row.get("employer_name", String.class),
        row.get("kind", String.class),
        BoardCondition.of(row.get("state", String.class)),
        fetched == null ? null : fetched.toInstant(),
        row.get("status", String.class),
        row.get("outcome", String.class),
        row.get("note", String.class),
        row.get("listings", Long.class),
        row.get("usual", Integer.class),
        row.get("holds", Long.class),
        row.get("rejections", Long.class),
        row.get("gaps", Long.class));
  }
}
