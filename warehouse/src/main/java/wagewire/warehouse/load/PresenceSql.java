package wagewire.warehouse.load;

/**
 * Extends, joins, splits and ends {@code postings.listing_run} for the staged snapshots, of which
 * there is at most one a board. A run is a stretch of consecutive moments of evidence (complete,
 * unchanged or gone snapshots) that all show a listing, so that the rows follow from the set of
 * snapshots alone. Snapshots of one board that finished at the same moment are one moment, which
 * shows what any of them shows.
 *
 * <p>The cost of a snapshot depends on its board's listings alone, not on other boards or its past:
 * staged tables are analysed, and runs are looked up board by board ({@code cross join lateral}),
 * open ones apart from others.
 */
final class PresenceSql {

  /** Finds the neighbours in time of each staged snapshot among the board's other evidence. */
  private static final String NEIGHBOURS =
      """
      update incoming_snapshot incoming set
        previous_at = (
          select max(finished_at) from postings.snapshot known
          where known.board = incoming.board and known.merged and known.finished_at < incoming.finished_at),
        next_at = (
          select min(finished_at) from postings.snapshot known
          where known.board = incoming.board and known.merged and known.finished_at > incoming.finished_at),
        repeats_time = exists (
          select from postings.snapshot known
          where known.board = incoming.board and known.merged and known.finished_at = incoming.finished_at);
      """;

  /** Expands an unchanged snapshot to the listings of the one it repeats. */
  private static final String UNCHANGED =
      """
      insert into incoming_present (board, listing_id, finished_at)
      select incoming.board, run.listing_id, incoming.finished_at
      from incoming_snapshot incoming
      cross join lateral (
        select repeated.finished_at
        from postings.snapshot repeating
        join postings.snapshot repeated
          on repeated.board = repeating.board and repeated.snapshot = repeating.same_as
        where repeating.board = incoming.board and repeating.snapshot = incoming.snapshot
        limit 1) repeated
      cross join lateral (
        select listing_id from postings.listing_run
        where board = incoming.board and to_at is null and from_at <= repeated.finished_at
        union all
        select listing_id from postings.listing_run
        where board = incoming.board and to_at >= repeated.finished_at and from_at <= repeated.finished_at) run
      where incoming.status = 'unchanged';
      """;

  private static final String SIGHTINGS =
      """
      insert into postings.listing_sighting (listing_id, board, seen_at)
      select distinct listing_id, board, present.finished_at
      from incoming_present present
      join incoming_snapshot using (board)
      where status = 'partial'
      on conflict do nothing;

      insert into touched
      select listing_id from incoming_present
      join incoming_snapshot using (board)
      where status = 'partial';

      insert into touched
      select sighting.listing_id
      from incoming_snapshot incoming
      cross join lateral (
        select listing_id from postings.listing_sighting
        where board = incoming.board
          and seen_at >= coalesce(incoming.previous_at, '-infinity')
          and seen_at <= coalesce(incoming.next_at, 'infinity')
        offset 0) sighting
      where incoming.status in ('complete', 'unchanged', 'gone');

      delete from incoming_present present using incoming_snapshot incoming
      where present.board = incoming.board
        and incoming.status not in ('complete', 'unchanged', 'gone');

      update postings.board set changes = changes + 1
      from incoming_snapshot incoming
      where board.board = incoming.board and incoming.status = 'partial';

      delete from incoming_snapshot where status not in ('complete', 'unchanged', 'gone');
      """;

  /** Marks runs next to late evidence, which is a nearer neighbour of theirs. */
  private static final String LATE =
      """
      insert into touched
      select run.listing_id
      from incoming_snapshot incoming
      cross join lateral (
        select listing_id from postings.listing_run
        where board = incoming.board and to_at = incoming.previous_at
        union all
        select listing_id from postings.listing_run
        where incoming.next_at is not null and board = incoming.board and from_at = incoming.next_at) run;
      """;

  /** Splits or ends runs that cover a snapshot without the listing. */
  private static final String ABSENT =
      """
      with ended as (
        select run.listing_id, incoming.board, run.from_at, run.to_at, incoming.previous_at, incoming.next_at
        from incoming_snapshot incoming
        cross join lateral (
          select listing_id, from_at, to_at from postings.listing_run
          where board = incoming.board and to_at is null and from_at <= incoming.previous_at
          union all
          select listing_id, from_at, to_at from postings.listing_run
          where board = incoming.board and to_at >= incoming.next_at and from_at <= incoming.previous_at) run
        where not incoming.repeats_time
          and not exists (
            select from incoming_present present where present.listing_id = run.listing_id)
      ), rest as (
        insert into postings.listing_run (listing_id, board, from_at, to_at)
        select listing_id, board, next_at, to_at from ended where next_at is not null
      ), cut as (
        update postings.listing_run run set to_at = ended.previous_at
        from ended
        where run.listing_id = ended.listing_id and run.from_at = ended.from_at
        returning run.listing_id
      )
      insert into touched select listing_id from cut;
      """;

  /** Extends, joins or adds runs for listings that the snapshot shows and no run covers. */
  private static final String PRESENT =
      """
      create temporary table if not exists uncovered (
        listing_id bigint, board text, finished_at timestamptz, next_at timestamptz,
        left_from timestamptz, right_from timestamptz, right_to timestamptz) on commit delete rows;
      do $$ begin
        if exists (select from uncovered) then
          truncate uncovered;
        end if;
      end $$;

      insert into uncovered
      select distinct present.listing_id, present.board, present.finished_at, incoming.next_at,
        known.left_from, known.right_from, known.right_to
      from incoming_present present
      join incoming_snapshot incoming using (board)
      cross join lateral (
        select max(run.from_at) filter (where run.to_at = incoming.previous_at) as left_from,
          max(run.from_at) filter (where run.from_at = incoming.next_at) as right_from,
          max(run.to_at) filter (where run.from_at = incoming.next_at) as right_to,
          bool_or(run.from_at <= present.finished_at and (run.to_at is null or run.to_at >= present.finished_at)) as covers
        from postings.listing_run run
        where run.listing_id = present.listing_id) known
      where known.covers is not true;
      analyze uncovered;

      delete from postings.listing_run run using uncovered
      where run.listing_id = uncovered.listing_id and run.from_at = uncovered.right_from;

      update postings.listing_run run
      set to_at = case when right_from is not null then right_to when next_at is not null then finished_at end
      from uncovered
      where run.listing_id = uncovered.listing_id and run.from_at = uncovered.left_from;

      insert into postings.listing_run (listing_id, board, from_at, to_at)
      select listing_id, board, finished_at,
        case when right_from is not null then right_to when next_at is not null then finished_at end
      from uncovered
      where left_from is null;

      insert into touched select listing_id from uncovered;
      """;

  /**
   * Queues blocks. Where more than 20 rows share a requisition id, those open at the same time
   * decide whether it counts, so all of them are resolved again.
   *
   * <p>Blocks that {@link ChangedBlocks} has queued in the same transaction are not queued again.
   */
  private static final String BOOKS =
      """
      update postings.board set newest_at = greatest(board.newest_at, incoming.finished_at),
        first_at = least(board.first_at, incoming.finished_at), changes = changes + 1
      from incoming_snapshot incoming
      where board.board = incoming.board;

      insert into postings.evidence_changed (board, since)
      select board, coalesce(previous_at, finished_at) from incoming_snapshot;

      update postings.snapshot known set merged = true
      from incoming_snapshot incoming
      where known.board = incoming.board and known.snapshot = incoming.snapshot;

      insert into postings.block_changed (employer, title_key)
      select coalesce(listing.employer, listing.board), listing.title_key
      from touched
      join postings.listing_record listing using (listing_id)
      except
      select employer, title_key from incoming_block;

      insert into postings.block_changed (employer, title_key)
      select distinct coalesce(sharing.employer, sharing.board), sharing.title_key
      from (
        select board, requisition_id
        from (
          select distinct board, requisition_id
          from touched
          join postings.listing_record using (listing_id)
          where requisition_id ~ '[1-9]') requisition
        where (
          select count(*) from (
            select from postings.listing_record other
            where other.board = requisition.board and other.requisition_id = requisition.requisition_id
            limit 21) counted) > 20
        offset 0) shared
      join postings.listing_record sharing using (board, requisition_id);
      """;

  static final String MERGE =
      "analyze incoming_snapshot;\n"
          + NEIGHBOURS
          + UNCHANGED
          + "analyze incoming_present;\n"
          + SIGHTINGS
          + LATE
          + ABSENT
          + PRESENT
          + "analyze touched;\n"
          + BOOKS;

  private PresenceSql() {}
}
