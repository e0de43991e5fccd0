-- Figures of a file whose last day lies in a week, as the release states them: the columns of trends.facts, with metro and
-- employment_type.
select *
from (
  select
    trends.figure_id(key_hash, number, sequence) as figure_id, metric, period_start, period_end, role, seniority, country, region,
    metro, work_mode, employment_type, tool, title, employer, currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method,
    postings, employers, boards, effective_n, coverage, status, reason,
    method_version, sentence
  from trends.figure
  join trends.release on sequence = :sequence
  cross join lateral unnest(metrics, estimates) as one (
    number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
  join trends.metric_number using (number)
  where closing_week = :week and extract(year from period_end) = :year
    and valid_from <= :sequence and coalesce(valid_to > :sequence, true)) as stated
order by metric collate "C", figure_id collate "C";
