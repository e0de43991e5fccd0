-- Fails when posted pay of a whole role or group moves out of reach: beyond the wider of the range of the last eight
--   releases and 30 % around the last one (50 % for the lowest and the highest tenth). Figures of fewer than 60
--   postings, now or then, are not compared, nor those of other formulas or of another vocabulary.
with past as (
  select vintage, sequence, week
  from metrics.release
  where sequence > (select max(sequence) from metrics.release) - 8
    and method_version = :method_version and vocabulary = :vocabulary
), before as materialized (
  select metric, role, currency, horizon, min(value) as low, max(value) as high,
    (array_agg(value order by sequence desc))[1] as latest,
    case when metric in ('pay_p10', 'pay_p90') then 0.5 else 0.3 end as reach
  from past
  join trends.facts on facts.vintage = past.vintage and period_end = week + 6
  where period_end = any (array(select week + 6 from past)) and metric in ('pay_p10', 'pay_p25', 'pay_p50', 'pay_p75', 'pay_p90') and value is not null and postings >= 60
    and row(seniority, country, region, metro, work_mode, tool, employer)
      = row('all', 'all', 'all', 'all', 'all', 'all', 'all')
  group by metric, role, currency, horizon
), now as materialized (
  select metric, role, currency, horizon, value
  from metrics.incoming_fact
  where period_end = :newest_week + 6 and postings >= 60
    and row(seniority, country, region, metro, work_mode, tool, employer)
      = row('all', 'all', 'all', 'all', 'all', 'all', 'all')
)
select metric, role, currency, round(value) as "now", round(latest) as "before", round(low) as "from", round(high) as "to"
from now
join before using (metric, role, currency, horizon)
where not value between least(low, latest * (1 - reach)) and greatest(high, latest * (1 + reach))
order by abs(ln(value / latest)) desc
limit 1;
