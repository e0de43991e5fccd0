-- Fails when the boards of the newest week have more than twice as many postings each as in any of the last eight
--   releases, or less than half as many. Fewer than 20 boards and fewer than three releases are not compared; only
--   releases of the same formulas and vocabulary are.
with past as (
  select vintage, week
  from metrics.release
  where sequence > (select max(sequence) from metrics.release) - 8
    and method_version = :method_version and vocabulary = :vocabulary
), usual as (
  select count(*) as releases, min(value / boards) as low, max(value / boards) as high
  from past
  join trends.facts on facts.vintage = past.vintage and period_end = past.week + 6
  where period_end = any (array(select week + 6 from past)) and metric = 'active' and facts.role = 'all' and boards >= 20
    and row(seniority, country, region, metro, work_mode, employment_type) = row('all', 'all', 'all', 'all', 'all', 'all')
), now as (
  select value as postings, boards
  from metrics.incoming_fact
  where metric = 'active' and role = 'all' and period_end = :newest_week + 6
    and row(seniority, country, region, metro, work_mode, employment_type) = row('all', 'all', 'all', 'all', 'all', 'all')
)
select round((postings / boards)::numeric, 1) as "postings per board", round(low::numeric, 1) as "before from",
  round(high::numeric, 1) as "to"
from now
cross join usual
where boards >= 20 and releases >= 3 and not postings / boards between low / 2 and high * 2;
