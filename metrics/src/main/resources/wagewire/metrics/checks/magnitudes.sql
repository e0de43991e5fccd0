-- Fails when the newest week of the last release, recounted at the boards known then, has less than half or more than
--   twice as many postings. Fewer than 100 postings, other formulas and another vocabulary are not compared.
with last as (
  select vintage, sequence, week, method_version, vocabulary from metrics.release order by sequence desc limit 1
), before as (
  select value from trends.facts join last using (vintage)
  where metric = 'active' and facts.role = 'all' and period_end = last.week + 6 and period_end = (select week + 6 from last)
    and row(seniority, country, region, metro, work_mode, employment_type) = row('all', 'all', 'all', 'all', 'all', 'all')
), again as (
  select sum(active) as value
  from metrics.unit_count
  join last on unit_count.week = last.week
  where exists (
    select from metrics.kept_week known where known.unit = unit_count.unit and known.valid_from <= last.sequence)
)
select before.value as "counted", again.value as "now"
from last, before, again
where before.value >= 100 and not coalesce(again.value between before.value / 2 and before.value * 2, false)
  and last.method_version = :method_version and last.vocabulary = :vocabulary;
