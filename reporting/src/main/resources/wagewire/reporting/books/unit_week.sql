-- In which weeks an employer lineage was observed (methodology §6).
-- Grain: lineage and week, from its first observed week on; weeks that are not observed are absent.
-- Rules: a pair of consecutive complete snapshots at most 8 days apart that spans a day of the week, or one
-- complete snapshot in the week; in the newest week only a complete snapshot on or after its Sunday; a board
-- that is confirmed gone is observed, with nothing open, from its last sighting on, unless another board succeeded it.
-- What a release that failed had written is taken back first.
delete from trends.kept_week where valid_from > (select coalesce(max(sequence), 0) from trends.release);

update trends.kept_week set valid_to = null
where valid_to > (select coalesce(max(sequence), 0) from trends.release);

create temporary table current_week on commit drop as
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
), owner as (
  select unit, bool_or(kind = 'own') as own from trends.board_unit group by unit
), newest as (
  select distinct on (unit) unit, day, gone
  from covered
  order by unit, day desc, gone desc
)
select unit, week::date as week, owner.own, bool_and(covered.gone) as gone
from covered
join newest using (unit)
join owner using (unit)
cross join generate_series(first_week, least(last_week, :newest_week), interval '7 days') as week
where week::date < :newest_week or newest.gone or newest.day >= :newest_week + 6
group by unit, week, owner.own;

update trends.kept_week kept
set valid_to = (select coalesce(max(sequence), 0) + 1 from trends.release)
where valid_to is null and not exists (
  select from current_week
  where current_week.unit = kept.unit and current_week.week = kept.week
    and row(current_week.own, current_week.gone) = row(kept.own, kept.gone));

insert into trends.kept_week (unit, week, own, gone, valid_from)
select unit, week, own, gone, (select coalesce(max(sequence), 0) + 1 from trends.release)
from current_week
where not exists (
  select from trends.kept_week kept
  where kept.unit = current_week.unit and kept.week = current_week.week and kept.valid_to is null);

analyze trends.kept_week;
