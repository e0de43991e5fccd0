-- Rules: those of counts (publishability/rules.tsv). The interval is the error of measuring (MeasuringError), in
--   which boards that were not observed count as last seen.
with cell as (
  select week, role, seniority, country, region, work_mode, 'all' as employment_type, active, open_start, open_end, opened, closed,
    backlog, reposted, lost, postings, listings, openings, unobserved, employers, boards, boards_observed, largest
  from cell_week
  union all
  select week, role, 'all', 'all', 'all', 'all', employment_type, active, open_start, open_end, opened, closed, backlog, reposted, lost,
    postings, listings, openings, unobserved, employers, boards, boards_observed, largest
  from employment_week
), judged as (
  select cell.*,
    :verdict(count, postings => round(postings), employers => employers, largest_employer => largest)
  from cell
), counted as (
  select array_agg(number order by place) as metrics
  from unnest(array[
    'active', 'open_start', 'open_end', 'opened', 'closed', 'backlog', 'reposted', 'lost', 'listings', 'openings', 'employers_open',
    'boards_observed']) with ordinality as counted (metric, place)
  join metric_number using (metric)
)
insert into incoming_figure (period_start, period_end, role, seniority, country, region, work_mode, employment_type, horizon, metrics,
  estimates)
select week, week + 6, role, seniority, country, region, work_mode, employment_type, 'week', metrics, estimates
from judged
cross join counted
cross join lateral (
  select array_agg(
    row(
      case when status <> 'suppressed' then amount end,
      case when status <> 'suppressed' and error is not null then greatest(0, amount - error) end,
      case when status <> 'suppressed' then amount + error end,
      case when status <> 'suppressed' and error is not null then 'measuring' end,
      round(postings)::integer, employers, boards, null, null, status, reason, null, null, null, null, null)::estimate
    order by place) as estimates
  from unnest(array[
    active, open_start, open_end, opened, closed, backlog, reposted, lost, listings, openings, employers, boards_observed])
    with ordinality as measured (amount, place)
  cross join lateral (select case when place <= 10 then :measuring_error(amount) end) as measuring (error)) as one;
