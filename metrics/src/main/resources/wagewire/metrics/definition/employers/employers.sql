-- Rules: a count of one named employer is a fact about that employer, so only cells of fewer than 3 postings are
--   left out and none is suppressed. The interval is the error of measuring, as of counts of cells (MeasuringError).
insert into incoming_fact (
  metric, period_start, period_end, role, employer, horizon, value, ci_low, ci_high, ci_method, postings, employers, boards, status)
select
  'employer_active', week, week + 6, role, employer, 'week', active, greatest(0, active - error), active + error, 'measuring',
  round(postings)::integer, 1, boards, 'publish'
from employer_week
cross join lateral (select :measuring_error(active) as error) as measuring;
