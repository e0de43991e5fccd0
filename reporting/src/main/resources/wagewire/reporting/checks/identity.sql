-- open_end = open_start + opened + backlog + reposted - closed - lost, for every cell that was counted anew (methodology §1).
select unit, week, role
from trends.unit_count
join counted_week using (unit, week)
group by unit, week, role, seniority, country, region, work_mode
having abs(sum(open_end - open_start - opened - backlog - reposted + closed + lost)) > 1e-6
limit 1;
