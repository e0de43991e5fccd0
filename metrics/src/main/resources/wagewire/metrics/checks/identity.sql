-- Fails unless open_end = open_start + opened + backlog + reposted - closed - lost, for every recounted cell
--   (methodology §1).
-- The cells are summed before any is tested: a plan for the first row alone would read the whole table.
with cell as materialized (
  select unit, week, role, sum(open_end - open_start - opened - backlog - reposted + closed + lost) as too_many
  from metrics.unit_count
  join counted_week using (unit, week)
  group by unit, week, role, seniority, country, region, work_mode
)
select unit, week, role
from cell
where abs(too_many) > 1e-6
limit 1;
