-- Rules: those of counts (publishability/rules.tsv).
with held as (
  select monday::date as week, member_of as role, title, employer, board, count(*) as postings
  from posting_point
  join role_member using (role)
  cross join unnest(from_days, to_days) as stretch (from_day, to_day)
  cross join generate_series(greatest(:from_week, :newest_week - 21), :newest_week, interval '7 days') as monday
  where last_day > :newest_week - 21 and from_day <= monday::date + 6 and coalesce(to_day > monday::date + 6, true)
  group by 1, 2, 3, 4, 5
), of_employer as (
  select held.*, sum(postings) over (partition by week, role, title, employer) as at_employer
  from held
), cell as (
  select week, role, title, sum(postings)::integer as postings, count(distinct employer) as employers, count(distinct board) as boards,
    max(at_employer)::double precision / sum(postings) as largest
  from of_employer
  group by week, role, title
  having sum(postings) >= 3
), judged as (
  select cell.*, :verdict(count, postings => postings, employers => employers, largest_employer => largest)
  from cell
)
insert into incoming_fact (
  metric, period_start, period_end, role, title, horizon, value, postings, employers, boards, status, reason)
select
  'title_active', week, week + 6, role, title, 'week', case when status <> 'suppressed' then postings end,
  postings, employers, boards, status, reason
from judged;
