-- Fails when a figure is outside its interval or the range of its unit, or one that is not shown has a value or no
--   reason.
-- Units are looked up in the lists of their metrics: a join for each row would read them all.
select (select metric from metrics.metric_number where metric_number.number = one.number) as metric, period_end, role, value, ci_low,
  ci_high, status
from metrics.incoming_figure
cross join lateral unnest(metrics, estimates) as one (
  number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
where value is null and (status <> 'suppressed' or reason is null)
  or status = 'suppressed' and value is not null
  or value = 'NaN' or value > ci_high + 1e-9 or value < ci_low - 1e-9
  or value not between 0 and 1 and number = any (array(select number from metrics.metric_number where unit = 'share'))
  or value < 0 and number = any (array(select number from metrics.metric_number where unit in ('count', 'days', 'index')))
  or value <= 0 and number = any (array(select number from metrics.metric_number where unit = 'currency'))
  or value < -100 and number = any (array(select number from metrics.metric_number where unit = 'percent'))
limit 1;
