-- The weeks in which a panel unit was observed (methodology §6).
-- Grain: panel unit and week, from its first observed week on; unobserved weeks have no row.
-- Rules: a pair of consecutive complete snapshots at most 8 days apart that spans a day of the week, or one
-- complete snapshot in the week; the week of the first snapshot only if that is on its Monday, as what was open on the days before is
-- not known; in the newest week only a complete snapshot on or after its Sunday; a board
-- that is confirmed gone is observed, with nothing open, from its last sighting on, unless another board succeeded it.
-- selected: before the day on which one of its boards was chosen as live, and within 52 weeks of the day on which one was
-- chosen for anything else that it showed (6.25).
-- Rows of a failed release are removed first.
delete from metrics.kept_week where valid_from > (select coalesce(max(sequence), 0) from metrics.release);

update metrics.kept_week set valid_to = null
where valid_to > (select coalesce(max(sequence), 0) from metrics.release);

create temporary table current_week on commit drop as
with successor as (
  select unit, board, max(finished_at) as newest_at
  from evidence
  where status <> 'gone'
  group by unit, board
), sight as (
  select evidence.unit, status, (finished_at at time zone 'UTC')::date as day,
    (lead(finished_at) over sight_order at time zone 'UTC')::date as next_day,
    lead(status) over sight_order as next_status
  from evidence
  where status <> 'gone' or not exists (
    select from successor
    where successor.unit = evidence.unit and successor.board <> evidence.board
      and successor.newest_at > evidence.finished_at)
  window sight_order as (partition by evidence.unit order by finished_at, snapshot)
), rhythm as (
  select sight.*, coalesce(next_day - day <= 8 or next_status = 'gone', false) as often
  from sight
), covered as (
  select unit, status = 'gone' as gone, day, date_trunc('week', day)::date as first_week,
    case
      when status = 'gone' then date_trunc('week', coalesce(next_day, :newest_week))::date
      when often then date_trunc('week', next_day)::date
      else date_trunc('week', day)::date
    end as last_week
  from rhythm
), owner as (
  select unit, bool_or(kind = 'own') as own from metrics.board_unit group by unit
), selection as (
  select unit, selected_on, selected_by from metrics.board_unit where selected_on is not null
), newest as (
  select distinct on (unit) unit, day, gone, min(day) over (partition by unit) as first_day
  from covered
  order by unit, day desc, gone desc
)
select unit, week::date as week, owner.own, bool_and(covered.gone) as gone,
  coalesce(bool_or(case selected_by
    when 'live' then week::date < selected_on
    else week::date between selected_on - 370 and selected_on + 364
  end), false) as selected
from covered
join newest using (unit)
join owner using (unit)
join changed_unit using (unit)
left join selection using (unit)
cross join generate_series(first_week, least(last_week, :newest_week), interval '7 days') as week
where week::date >= from_week and week::date >= newest.first_day
  and (week::date < :newest_week or newest.gone or newest.day >= :newest_week + 6)
group by unit, week, owner.own;

create temporary table former_week on commit drop as
select unit, week, own, gone, selected
from changed_unit
join metrics.unit_week using (unit)
where week >= from_week;

update metrics.kept_week kept
set valid_to = (select coalesce(max(sequence), 0) + 1 from metrics.release)
from (
  select unit, week from (table former_week except table current_week) as former) as changed
where kept.unit = changed.unit and kept.week = changed.week and kept.valid_to is null;

insert into metrics.kept_week (unit, week, own, gone, selected, valid_from)
select unit, week, own, gone, selected, (select coalesce(max(sequence), 0) + 1 from metrics.release)
from (table current_week except table former_week) as new;

analyze metrics.kept_week;
