-- What tool, remote and hybrid shares are worked out from: totals by week, cell and employer.
-- Grain: week, cell and employer; one row a tool, with the employer's described postings beside it.
-- Universe: postings with a usable description open on any day of the 4 weeks to the week.
with open_posting as (
  select monday::date as week, member_of as role, employer, board, work_mode, tools, described
  from posting_point
  join role_member using (role)
  cross join generate_series(
    greatest(date_trunc('week', first_day), :from_week), least(last_day + 20, :to_week), interval '7 days') as monday
  where first_day <= :to_week + 6 and last_day > :from_week - 21 and exists (
    select from unnest(from_days, to_days) as stretch (from_day, to_day)
    where from_day <= monday::date + 6 and coalesce(to_day > monday::date - 21, true))
), totals as (
  select week, role, employer, count(*) filter (where described) as described, count(distinct board) as boards,
    count(*) filter (where described and work_mode = 'remote') as remote,
    count(*) filter (where described and work_mode = 'hybrid') as hybrid
  from open_posting
  group by week, role, employer
), mentioned as (
  select week, role, employer, tool, count(*) as mentions
  from open_posting
  cross join unnest(tools) as tool
  where described
  group by week, role, employer, tool
)
select week, role, totals.employer, described, boards, remote, hybrid, tool, coalesce(mentions, 0) as mentions
from totals
left join mentioned using (week, role, employer)
order by week, role, employer, tool;
