-- Figures shown before or now that read otherwise. Those of the newest week come first, and among them those that move
-- furthest, measured by half their interval, or by themselves where they have none.

with pair as (
  select metric, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency, horizon, metro,
    employment_type,
    coalesce(now.unit, before.unit) as unit,
    before.value as value_before, now.value as value_after,
    coalesce(before.status, 'absent') as status_before, coalesce(now.status, 'absent') as status_after,
    coalesce((before.ci_high - before.ci_low) / 2, abs(before.value)) as scale
  from compare.figure before
  full join trends.newest now using (
    metric, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency, horizon, metro,
    employment_type)
)
select *
from pair
where (status_before in ('publish', 'caution') or status_after in ('publish', 'caution'))
  and (value_before is distinct from value_after or status_before <> status_after)
order by period_end desc, abs(value_after - value_before) / nullif(scale, 0) desc nulls last, metric, role, seniority,
  country, region, work_mode, tool, title, employer, currency, horizon, metro, employment_type
