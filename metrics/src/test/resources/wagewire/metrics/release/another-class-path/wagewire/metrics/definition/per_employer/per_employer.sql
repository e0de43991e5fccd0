-- Metric: active_per_employer. Grain: week and cell. Unit: count. Universe: cell_week. Rules: those of counts.
with judged as (
  select cell_week.*, :verdict(count, postings => round(postings), employers => employers, largest_employer => largest)
  from cell_week
)
insert into facts (
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, horizon, vintage,
  value, unit, postings, employers, boards, status, reason, method_version)
select
  trends.figure_id('active_per_employer', week + 6, role, seniority, country, region, work_mode, 'all', 'all', 'all', 'all', 'week', :vintage),
  'active_per_employer', week, week + 6, role, seniority, country, region, work_mode, 'week', :vintage,
  case when status <> 'suppressed' then active / employers end, 'count', round(postings)::integer, employers, boards, status, reason,
  :method_version
from judged;
