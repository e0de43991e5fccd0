-- Metric: active_per_employer. Grain: week and cell. Unit: count. Universe: cell_week. Rules: those of counts.
with judged as (
  select cell_week.*, :verdict(count, postings => round(postings), employers => employers, largest_employer => largest)
  from cell_week
)
insert into incoming_fact (
  metric, period_start, period_end, role, seniority, country, region, work_mode, horizon, value, postings, employers, boards, status,
  reason)
select
  'active_per_employer', week, week + 6, role, seniority, country, region, work_mode, 'week',
  case when status <> 'suppressed' then active / employers end, round(postings)::integer, employers, boards, status, reason
from judged;
