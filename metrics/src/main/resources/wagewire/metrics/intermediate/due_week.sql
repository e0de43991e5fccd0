-- Panel units and weeks to recount: the weeks in which changed postings were or are in stock, or only those after an
--   end that moved; and new weeks.
-- Grain: panel unit and range of weeks; ranges do not overlap.
create temporary table due_week on commit drop as
with changed as (
  select before.unit as former, before.first_day as former_first, before.last_day as former_last,
    now.unit, now.first_day, now.last_day,
    row(before.unit, before.panel, before.employer, before.role, before.seniority, before.work_mode,
        before.countries, before.regions, before.from_days, before.entries,
        before.to_days[1:cardinality(before.to_days) - 1], before.exits[1:cardinality(before.exits) - 1])
      = row(now.unit, now.panel, now.employer, now.role, now.seniority, now.work_mode,
        now.countries, now.regions, now.from_days, now.entries,
        now.to_days[1:cardinality(now.to_days) - 1], now.exits[1:cardinality(now.exits) - 1]) as same_until_end
  from before_posting before
  full join current_posting now using (posting_id)
  where row(before.*) is distinct from row(now.*)
), span as (
  select unit, least(former_last, last_day) as from_day, greatest(former_last, last_day) as to_day
  from changed
  where same_until_end
  union all
  select former, former_first, former_last
  from changed
  where same_until_end is not true
  union all
  select unit, first_day, last_day
  from changed
  where same_until_end is not true
  union all
  select unit, first_day, last_day
  from taken_back
  union all
  select unit, (select week + 7 from metrics.release order by sequence desc limit 1), :newest_week
  from metrics.board_unit
), due as (
  select unit, range_agg(daterange(
    date_trunc('week', from_day)::date, least(date_trunc('week', to_day), :newest_week)::date, '[]')) as weeks
  from span
  where isfinite(from_day) and from_day <= :newest_week + 6 and to_day >= from_day
  group by unit
)
select unit, lower(stretch) as from_week, date_trunc('week', upper(stretch) - 1)::date as to_week
from due
cross join unnest(weeks) as stretch;

analyze due_week;
