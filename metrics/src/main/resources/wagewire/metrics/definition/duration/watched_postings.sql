-- What median times open are worked out from: the postings that opened in the 26 weeks to the newest, and the ages at which they were
-- watched, in days.
-- Grain: posting and stretch. Universe: postings whose first day was seen to be one, in these weeks; a backlog has no first day (2.2).
-- Rules: age counts from one of the days since the snapshot that did not show the posting yet, each as likely as the others: it follows from a
-- hash of employer and title. A posting is watched from the first snapshot that showed it, as one that closed before was never seen, to its
-- first closing; a repost (3.5) is another time. A closing counts when a complete snapshot of the board no longer showed the posting: not
-- when the board itself was gone (the first snapshot after the closing says so), nor when the job was renewed under another id on that day
-- (3.7). Open ones, and those that closed later, are watched to the board's last snapshot in the newest week or before; where the board lapsed
-- (1.7), to the Monday of the last week in which it was observed. A posting that is there when its board returns is watched again from the
-- age that it has then.
with renewal as (
  select distinct unit, title, opened_on as renewed_on
  from posting_point
  where opened_on between :newest_week - 175 and :newest_week + 6 and entries[1] = 'reposted'
), opened as (
  select point.*, coalesce(seen.day - before.day, 1) as gap, case when before.day is null then opened_on else seen.day end as seen_on
  from posting_point point
  left join lateral (
    select (finished_at at time zone 'UTC')::date as day
    from postings.snapshot
    where snapshot.board = point.board and merged and finished_at >= opened_on::timestamp at time zone 'UTC'
    order by finished_at, snapshot
    limit 1) as seen on true
  left join lateral (
    select (finished_at at time zone 'UTC')::date as day
    from postings.snapshot
    where snapshot.board = point.board and merged and finished_at < opened_on::timestamp at time zone 'UTC' and seen.day is not null
    order by finished_at desc, snapshot desc
    limit 1) as before on true
  where opened_on between :newest_week - 175 and :newest_week + 6 and entries[1] = 'opened' and role in (select role from role_member)
), followed as (
  select board, last.day as until
  from (select distinct board from opened) as of_board
  cross join lateral (
    select (finished_at at time zone 'UTC')::date as day
    from postings.snapshot
    where snapshot.board = of_board.board and merged and status <> 'gone'
      and finished_at < (:newest_week + 7)::timestamp at time zone 'UTC'
    order by finished_at desc, snapshot desc
    limit 1) as last
), stretch as (
  select posting_id, unit, board, employer, role, seniority, country, title, to_day,
    seen_on - ('x' || left(md5(employer || '|' || title), 7))::bit(28)::integer % gap as first_day,
    case number when 1 then greatest(from_day, seen_on) else from_day end as watched_from,
    exit = 'closed' and to_day <= until as closed,
    least(case when exit = 'lost' then to_day - 35 else to_day end, until) as watched_to
  from opened
  join followed using (board)
  cross join unnest(from_days, to_days, exits) with ordinality as stretch (from_day, to_day, exit, number)
  where number <= coalesce(array_position(exits, 'closed'), cardinality(exits))
    and number < coalesce(array_position(entries, 'reposted'), cardinality(entries) + 1)
)
select posting_id, board, employer, role, seniority, country, watched_from - first_day as enters, watched_to - first_day as leaves,
  coalesce(closed and renewed_on is null and coalesce(next_status, '') <> 'gone', false) as closed
from stretch
left join renewal on closed and renewal.unit = stretch.unit and renewal.title = stretch.title and renewed_on = to_day
left join lateral (
  select status as next_status
  from postings.snapshot
  where closed and snapshot.board = stretch.board and merged and finished_at >= to_day::timestamp at time zone 'UTC'
  order by finished_at, snapshot
  limit 1) as next on true
where watched_to > watched_from
order by employer collate "C", posting_id, watched_from;
