-- Rules: those of counts (publishability/rules.tsv); a part that would reveal another is suppressed too (methodology §11). The
--   interval is the error of measuring (MeasuringError), in which boards that were not observed count as last seen.
with judged as (
  select cell_week.*,
    :verdict(count, postings => round(postings), employers => employers, largest_employer => largest,
    reveals_another_part => reveals_another_part::integer)
  from cell_week
)
insert into incoming_fact (
  metric, period_start, period_end, role, seniority, country, region, work_mode, horizon, value, ci_low, ci_high, ci_method,
  postings, employers, boards, status, reason)
select
  metric, week, week + 6, role, seniority, country, region, work_mode, 'week',
  case when status <> 'suppressed' then amount end,
  case when status <> 'suppressed' and error is not null then greatest(0, amount - error) end,
  case when status <> 'suppressed' then amount + error end,
  case when status <> 'suppressed' and error is not null then 'measuring' end,
  round(postings)::integer, employers, boards, status, reason
from judged
cross join lateral (values
  ('active', active), ('open_start', open_start), ('open_end', open_end), ('opened', opened), ('closed', closed),
  ('backlog', backlog), ('reposted', reposted), ('lost', lost), ('listings', listings), ('openings', openings),
  ('employers_open', employers), ('boards_observed', boards_observed)) as measured (metric, amount)
cross join lateral (
  select case when metric not in ('employers_open', 'boards_observed') then :measuring_error(amount) end) as measuring (error);
