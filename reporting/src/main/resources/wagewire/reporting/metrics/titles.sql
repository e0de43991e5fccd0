-- Metric: title_active. Grain: week, role and title, for the newest weeks of the release. Unit: count.
-- Universe: postings open at the end of the week's Sunday. Rules: as the counts.
with cell as (
  select monday::date as week, member_of as role, title, count(*) as postings, count(distinct employer) as employers,
    count(distinct board) as boards
  from posting_point
  join role_member using (role)
  cross join unnest(from_days, to_days) as stretch (from_day, to_day)
  cross join generate_series(greatest(:from_week, :newest_week - 21), :newest_week, interval '7 days') as monday
  where last_day > :newest_week - 21 and from_day <= monday::date + 6 and coalesce(to_day > monday::date + 6, true)
  group by 1, 2, 3
  having count(*) >= 3
), judged as (
  select cell.*,
    case when postings < 10 or employers < 3 then 'suppressed' when postings < 30 or employers < 8 then 'caution' else 'publish' end as status,
    case when postings < 10 then 'few_postings' when employers < 3 then 'few_employers' when postings < 30 then 'few_postings' when employers < 8 then 'few_employers' end as reason
  from cell
)
insert into facts (
  figure_id, metric, period_start, period_end, role, title, horizon, vintage, value, unit, postings, employers, boards,
  status, reason, method_version)
select
  trends.figure_id('title_active', week + 6, role, 'all', 'all', 'all', 'all', 'all', title, 'all', 'all', 'week', :vintage),
  'title_active', week, week + 6, role, title, 'week', :vintage, case when status <> 'suppressed' then postings end, 'count',
  postings, employers, boards, status, reason, :method_version
from judged;
