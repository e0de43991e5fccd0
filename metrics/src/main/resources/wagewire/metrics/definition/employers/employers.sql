-- Rules: a count of one named employer is a fact about that employer, so only cells of fewer than 3 postings are
--   left out and none is suppressed. The interval is the error of measuring, as of counts of cells (MeasuringError).
with cell as (
  select week, member_of as role, unit_count.employer, sum(active) as active, sum(opened) as opened, sum(postings) as postings,
    count(distinct unit) as boards, coalesce(sum(greatest(0, active - backlog)) filter (where unit_week.unit is null), 0) as unobserved
  from unit_count
  join role_member using (role)
  left join unit_week using (unit, week)
  where unit_count.panel and week between :from_week and :newest_week
  group by week, member_of, unit_count.employer
  having sum(postings) >= 2.5
)
insert into incoming_fact (
  metric, period_start, period_end, role, employer, horizon, value, ci_low, ci_high, ci_method, postings, employers, boards, status)
select
  metric, week, week + 6, role, employer, 'week', amount, greatest(0, amount - error), amount + error, 'measuring',
  round(postings)::integer, 1, boards, 'publish'
from cell
cross join lateral (values ('employer_active', active), ('employer_opened', opened)) as measured (metric, amount)
cross join lateral (select :measuring_error(amount)) as measuring (error);
