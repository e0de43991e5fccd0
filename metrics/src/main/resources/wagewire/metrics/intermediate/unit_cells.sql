-- Counts of a week to sum to cells: by panel unit and finest cell, an employer's together.
-- Grain: panel unit, employer, role, seniority, country, region, work mode, in one week.
-- Rules: in the week of its first sighting a unit is taken as observed, with what was open then.
select role, seniority, country, region, work_mode, unit_count.employer, unit, panel,
  active, opened, closed, reposted, postings,
  case when unit_week.unit is not null then 0 else greatest(0, active - backlog) end as unobserved
from unit_count
left join unit_week using (unit, week)
where unit_count.week = :week
order by unit_count.employer collate "C", unit collate "C";
