-- Rules: age counts from the board's own date where that is plausible, else from the first day in stock;
--   judged by size (publishability/rules.tsv).
with open_posting as (
  select monday::date as week, member_of as role, employer, board, monday::date + 6 - posted_on as age
  from posting_point
  join role_member using (role)
  cross join unnest(from_days, to_days) as stretch (from_day, to_day)
  cross join lateral generate_series(
    greatest(date_trunc('week', from_day), :from_week),
    least(date_trunc('week', coalesce(to_day, :newest_week + 7) - 7), :newest_week), interval '7 days') as monday
  where last_day > :from_week
), cell as (
  select week, role, count(*) as postings, count(distinct employer) as employers, count(distinct board) as boards,
    percentile_cont(0.5) within group (order by age) as median
  from open_posting
  group by week, role
  having count(*) >= 3
), judged as (
  select cell.*, :verdict(age, postings => postings, employers => employers)
  from cell
)
insert into incoming_fact (
  metric, period_start, period_end, role, horizon, value, postings, employers, boards, status, reason)
select
  'median_age_days', week, week + 6, role, 'week', case when status <> 'suppressed' then median end,
  postings, employers, boards, status, reason
from judged;
