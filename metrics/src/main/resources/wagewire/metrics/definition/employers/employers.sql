-- Rules: a count of one named employer is a fact about that employer, so only cells of fewer than 3 postings are
--   left out and none is suppressed. The interval is the error of measuring, as of counts of cells (MeasuringError).
with counted as (
  select array_agg(number order by place) as metrics
  from unnest(array['employer_active', 'employer_opened']) with ordinality as counted (metric, place)
  join metric_number using (metric)
)
insert into incoming_figure (period_start, period_end, role, employer, horizon, metrics, estimates)
select week, week + 6, role, employer, 'week', metrics, estimates
from employer_week
cross join counted
cross join lateral (
  select array_agg(
    row(amount, greatest(0, amount - error), amount + error, 'measuring', round(postings)::integer, 1, boards, null, null,
      'publish', null, null, null, null, null, null)::estimate
    order by place) as estimates
  from unnest(array[active, opened]) with ordinality as measured (amount, place)
  cross join lateral (select :measuring_error(amount)) as measuring (error)) as one;
