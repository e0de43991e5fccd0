-- The weeks that have not been counted yet, of all lineages with something open in them.
insert into due_week (unit, week)
select distinct unit, monday::date
from trends.posting_point
cross join unnest(from_days, to_days) as stretch (from_day, to_day)
cross join generate_series(
  (select coalesce(max(week) + 7, :newest_week) from trends.unit_count), :newest_week, interval '7 days') as monday
where from_day <= monday::date + 6 and coalesce(to_day > monday::date - 1, true);
