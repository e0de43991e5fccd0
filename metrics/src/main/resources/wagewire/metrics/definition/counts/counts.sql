-- Rules: those of counts (publishability/rules.tsv); what they refuse for its size is not stored. The interval is the error of measuring (MeasuringError), in
--   which boards that were not observed count as last seen.
with cell as (
  select week, role, seniority, country, region, 'all' as metro, work_mode, 'all' as employment_type, active, opened, closed, reposted,
    postings, unobserved, employers, boards, largest
  from cell_week
  union all
  select week, role, 'all', 'all', 'all', 'all', 'all', employment_type, active, opened, closed, reposted, postings, unobserved,
    employers, boards, largest
  from employment_week
  union all
  select week, role, 'all', 'all', 'all', metro, 'all', 'all', active, opened, closed, reposted, postings, unobserved, employers, boards,
    largest
  from metro_week
), judged as (
  select cell.*, :verdict(count, postings => round(postings), employers => employers, largest_employer => largest)
  from cell
), counted as (
  select array_agg(number order by place) as metrics
  from unnest(array['active', 'opened', 'closed', 'reposted']) with ordinality as counted (metric, place)
  join metric_number using (metric)
)
insert into incoming_figure (period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, horizon,
  metrics, estimates)
select week, week + 6, role, seniority, country, region, metro, work_mode, employment_type, 'week', metrics, estimates
from (select * from judged where status <> 'suppressed' or reason not in ('few_postings', 'few_employers')) as judged
cross join counted
cross join lateral (
  select array_agg(
    row(
      case when status <> 'suppressed' then amount end,
      case when status <> 'suppressed' then greatest(0, amount - error) end,
      case when status <> 'suppressed' then amount + error end,
      case when status <> 'suppressed' then 'measuring' end,
      round(postings)::integer, employers, boards, null, null, status, reason, null, null, null, null, null)::estimate
    order by place) as estimates
  from unnest(array[active, opened, closed, reposted]) with ordinality as measured (amount, place)
  cross join lateral (select :measuring_error(amount) as error) as measuring) as one;
