-- What growth of whole roles and their groups is worked out from: mean daily stock and flow at employers' own boards.
-- Grain: role, panel unit, week (numbered from the record's first). Universe: the weeks from the one asked for to the newest.
select role, 'all' as seniority, 'all' as country, 'all' as region, 'all' as work_mode, unit, min(employer) as employer, true as panel,
  (week - :first_week) / 7 as week, sum(active) as active, sum(opened) as opened, 0 as postings
from unit_count
where panel and week between :first_compared and :newest_week
group by role, unit, week
order by role, unit, week;
