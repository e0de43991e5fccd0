-- Rules: those of counts (publishability/rules.tsv). The interval is the error of measuring, as of counts of cells
--   (MeasuringError).
with judged as (
  select metro_week.*, :verdict(count, postings => round(postings), employers => employers, largest_employer => largest)
  from metro_week
)
insert into incoming_fact (
  metric, period_start, period_end, role, metro, horizon, value, ci_low, ci_high, ci_method, postings, employers, boards, status,
  reason)
select
  'metro_active', week, week + 6, role, metro, 'week', case when shown then active end,
  case when shown then greatest(0, active - error) end, case when shown then active + error end,
  case when shown then 'measuring' end, round(postings)::integer, employers, boards, status, reason
from judged
cross join lateral (select status <> 'suppressed' as shown, :measuring_error(active) as error) as measuring;
