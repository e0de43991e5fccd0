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
), counted as (
  select array_agg(number order by place) as metrics
  from unnest(array['employer_active', 'employer_opened']) with ordinality as counted (metric, place)
  join metric_number using (metric)
)
insert into incoming_figure (period_start, period_end, role, employer, horizon, metrics, estimates)
select week, week + 6, role, employer, 'week', metrics, estimates
from cell
cross join counted
cross join lateral (
  select array_agg(
    row(amount, greatest(0, amount - error), amount + error, 'measuring', round(postings)::integer, 1, boards, null, null,
      'publish', null, null)::estimate
    order by place) as estimates
  from unnest(array[active, opened]) with ordinality as measured (amount, place)
  cross join lateral (select :measuring_error(amount)) as measuring (error)) as one;
