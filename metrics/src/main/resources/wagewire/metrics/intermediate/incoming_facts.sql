-- Moves figures computed in Java to the table of facts, in the transaction of the whole release.
with taken as (
  delete from incoming_fact returning *
)
insert into facts (
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, currency, horizon,
  vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence)
select
  trends.figure_id(metric, period_end, role, seniority, country, region, work_mode, tool, 'all', 'all', currency, horizon, :vintage),
  metric, period_start, period_end, role, seniority, country, region, work_mode, tool, currency, horizon,
  :vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, :method_version, sentence
from taken;
