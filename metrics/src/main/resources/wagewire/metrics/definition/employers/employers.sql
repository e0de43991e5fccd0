-- Rules: a count of one named employer is a fact about that employer, so only cells of fewer than 3 postings are
--   left out and none is suppressed.
with cell as (
  select week, member_of as role, employer, sum(active) as active, sum(opened) as opened, sum(postings) as postings,
    count(distinct unit) as boards
  from unit_count
  join role_member using (role)
  where panel and week between :from_week and :newest_week
  group by week, member_of, employer
  having sum(postings) >= 2.5
)
insert into facts (
  figure_id, metric, period_start, period_end, role, employer, horizon, vintage, value, unit, postings, employers,
  boards, status, method_version)
select
  trends.figure_id(metric, week + 6, role, 'all', 'all', 'all', 'all', 'all', 'all', employer, 'all', 'week', :vintage),
  metric, week, week + 6, role, employer, 'week', :vintage, amount, 'count', round(postings)::integer, 1, boards,
  'publish', :method_version
from cell
cross join lateral (values ('employer_active', active), ('employer_opened', opened)) as measured (metric, amount);
