-- What tool, remote and hybrid shares are worked out from: totals by cell and employer.
-- Grain: cell and employer; one row a tool, with the employer's described postings beside it.
-- Universe: postings with a usable description open on any day of the 4 weeks to the week.
with open_posting as (
  select posting_id, member_of as role, employer, board, work_mode, tools, described
  from posting_point
  join role_member using (role)
  where exists (
    select from unnest(from_days, to_days) as stretch (from_day, to_day)
    where from_day <= :week + 6 and coalesce(to_day > :week - 21, true))
), totals as (
  select role, employer, count(*) filter (where described) as described, count(distinct board) as boards,
    count(*) filter (where described and work_mode = 'remote') as remote,
    count(*) filter (where described and work_mode = 'hybrid') as hybrid
  from open_posting
  group by role, employer
), mentioned as (
  select role, employer, tool, count(*) as mentions
  from open_posting
  cross join unnest(tools) as tool
  where described
  group by role, employer, tool
)
select role, totals.employer, described, boards, remote, hybrid, tool, coalesce(mentions, 0) as mentions
from totals
left join mentioned using (role, employer)
order by role, employer, tool;
