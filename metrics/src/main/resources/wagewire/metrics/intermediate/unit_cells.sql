-- Counts of a week to sum to cells: by panel unit and finest cell, an employer's together.
-- Grain: panel unit, employer, role, seniority, country, region, work mode, in one week.
select role, seniority, country, region, work_mode, unit_count.employer, unit, unit_week.unit is not null as observed,
  active, open_start, open_end, opened, closed, backlog, reposted, lost, postings, listings, openings,
  case when unit_week.unit is null then active else 0 end as unobserved
from unit_count
left join unit_week using (unit, week)
where week = :week
order by unit_count.employer collate "C", unit collate "C";
