-- Metric: title_active. Grain: week, role and title, for the newest weeks of the release. Unit: count.
-- Universe: postings open at the end of the week's Sunday that no agency advertises, on boards that are no
--   latest-N feed and have not lapsed. Rules: as the counts.
with cell as (
  select monday::date as week, role_member.member_of as role, title_key as title, count(distinct posting_id) as postings,
    count(distinct employer) as employers, count(distinct board) as boards
  from postings.spell
  join postings.posting using (posting_id)
  join postings.board using (board)
  join trends.role_member using (role)
  cross join generate_series(greatest(:from_week, :newest_week - 21), :newest_week, interval '7 days') as monday
  where not agency and board.kind <> 'latest' and spell.opened_on <= monday::date + 6
    and coalesce(spell.closed_on > monday::date + 6, true)
    and not exists (
      select from trends.board_lapse lapse
      where lapse.board = posting.board and lapse.from_day <= monday::date + 6
        and coalesce(lapse.to_day > monday::date + 6, true))
  group by 1, 2, 3
  having count(distinct posting_id) >= 3
), judged as (
  select cell.*,
    case when postings < 10 or employers < 3 then 'suppressed' when postings < 30 or employers < 8 then 'caution' else 'publish' end as status,
    case when postings < 10 then 'few_postings' when employers < 3 then 'few_employers' when postings < 30 then 'few_postings' when employers < 8 then 'few_employers' end as reason
  from cell
)
insert into trends.facts (
  figure_id, metric, period_start, period_end, role, title, horizon, vintage, value, unit, postings, employers, boards,
  status, reason, method_version)
select
  trends.figure_id('title_active', week + 6, role, 'all', 'all', 'all', 'all', 'all', title, 'all', 'all', 'week', :vintage),
  'title_active', week, week + 6, role, title, 'week', :vintage, case when status <> 'suppressed' then postings end, 'count',
  postings, employers, boards, status, reason, :method_version
from judged;
