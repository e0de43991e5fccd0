-- The first week of each panel unit whose snapshots changed since the previous release, and the snapshots from there
--   on, with the one before of each board.
-- Grain: panel unit (changed_unit), snapshot (evidence). Rules: the newest week of the previous release always counts
--   as changed, as it was not over for all boards; without a previous release all weeks do.
-- Snapshots that arrive while a release is built are left for the next one.
update postings.evidence_changed set taken = true where not taken;

create temporary table changed_unit on commit drop as
with named as (
  select board as unit, since from postings.evidence_changed where taken
  union all
  select board_unit.unit, since
  from postings.evidence_changed
  join metrics.board_unit using (board)
  where taken
), mark as (
  select unit, min(since) as since from named group by unit
), newest as (
  select least((select week from metrics.release order by sequence desc limit 1), :newest_week) as week
  where exists (select from metrics.release)
), lineage as (
  select distinct unit from metrics.board_unit
)
select unit,
  coalesce(least(date_trunc('week', since at time zone 'UTC')::date, newest.week), '-infinity') as from_week
from lineage
full join mark using (unit)
left join newest on true;

analyze changed_unit;

create temporary table evidence on commit drop as
select unit, board, snapshot, status, finished_at
from changed_unit
join metrics.board_unit using (unit)
join postings.snapshot using (board)
where merged and finished_at >= from_week::timestamp at time zone 'UTC'
union all
select unit, board, snapshot, status, finished_at
from changed_unit
join metrics.board_unit using (unit)
cross join lateral (
  select snapshot, status, finished_at
  from postings.snapshot
  where snapshot.board = board_unit.board and merged and finished_at < from_week::timestamp at time zone 'UTC'
  order by finished_at desc, snapshot desc
  limit 1) as before
where isfinite(from_week);

analyze evidence;
