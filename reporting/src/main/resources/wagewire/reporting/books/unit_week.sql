-- In which weeks an employer lineage was observed (methodology §6).
-- Grain: lineage and week, from its first observed week on; weeks that are not observed are absent.
-- Rules: a pair of consecutive complete snapshots at most 8 days apart that spans a day of the week, or one
-- complete snapshot in the week; in the newest week only a complete snapshot on or after its Sunday; a board
-- that is confirmed gone is observed, with nothing open, from its last sighting on, unless another board succeeded it.
truncate trends.unit_week;

insert into trends.unit_week (unit, week, observed, gone)
with successor as (
  select unit, board, max(finished_at) as newest_at
  from postings.snapshot
  join trends.board_unit using (board)
  where merged and status <> 'gone'
  group by unit, board
), evidence as (
  select board_unit.unit, status, (finished_at at time zone 'UTC')::date as day,
    (lead(finished_at) over evidence_order at time zone 'UTC')::date as next_day,
    lead(status) over evidence_order as next_status
  from postings.snapshot
  join trends.board_unit using (board)
  where merged and (status <> 'gone' or not exists (
    select from successor
    where successor.unit = board_unit.unit and successor.board <> snapshot.board
      and successor.newest_at > snapshot.finished_at))
  window evidence_order as (partition by board_unit.unit order by finished_at, snapshot)
), covered as (
  select unit, status = 'gone' as gone, day, date_trunc('week', day)::date as first_week,
    case
      when status = 'gone' then date_trunc('week', coalesce(next_day, :newest_week))::date
      when next_day - day <= 8 or next_status = 'gone' then date_trunc('week', next_day)::date
      else date_trunc('week', day)::date
    end as last_week
  from evidence
), newest as (
  select distinct on (unit) unit, day, gone
  from covered
  order by unit, day desc, gone desc
)
select unit, week::date, true, bool_and(covered.gone)
from covered
join newest using (unit)
cross join generate_series(first_week, least(last_week, :newest_week), interval '7 days') as week
where week::date < :newest_week or newest.gone or newest.day >= :newest_week + 6
group by unit, week;

analyze trends.unit_week;
