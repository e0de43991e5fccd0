-- Fails when a figure is outside its interval or the range of its unit, or one that is not shown has a value or no
--   reason.
select metric, period_end, role, value, ci_low, ci_high, status
from trends.incoming_fact
join trends.metric_number using (metric)
where value is null and (status <> 'suppressed' or reason is null)
  or status = 'suppressed' and value is not null
  or value = 'NaN' or value > ci_high + 1e-9 or value < ci_low - 1e-9
  or unit = 'share' and value not between 0 and 1
  or unit in ('count', 'days', 'index') and value < 0
  or unit = 'currency' and value <= 0
  or unit = 'percent' and value < -100
limit 1;
