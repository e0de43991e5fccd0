-- The figure as it was calculated again, with the columns of trends.facts in their order.
-- Grain: one row, or none where the cell has no figure now.
select :figure_id as figure_id, metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type,
  tool, employer, currency, horizon, :vintage as vintage, value, :unit as unit, ci_low, ci_high, ci_method, postings, employers,
  boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, :method_version as method_version, sentence
from (
  select metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
    currency, horizon, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence
  from incoming_fact
  union all
  select metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
    currency, horizon, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence
  from incoming_figure
  cross join lateral unnest(metrics, estimates) as one (
    number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
  join metrics.metric_number using (number)) as calculated
where metric = :metric and period_end = :period_end and horizon = :horizon
  and row(role, seniority, country, region, metro, work_mode, employment_type, tool, employer, currency)
    = row(:role, :seniority, :country, :region, :metro, :work_mode, :employment_type, :tool, :employer, :currency);
