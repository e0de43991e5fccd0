-- What tool, remote and hybrid shares are worked out from: totals by cell and employer.
-- Grain: cell and employer; one row a tool, with the employer's described postings beside it.
-- Universe: postings with a usable description open on any day of the 4 weeks to the week that no agency advertises.
with open_posting as (
  select distinct posting_id, member_of as role, employer, board, work_mode, description_present
  from postings.posting
  join postings.spell using (posting_id)
  join postings.board using (board)
  join trends.role_member using (role)
  where spell.opened_on <= :week + 6 and coalesce(spell.closed_on > :week - 21, true)
    and not agency and board.kind <> 'latest'
    -- Of a board that has lapsed nobody knows what is still open.
    and not exists (
      select from trends.board_lapse lapse
      where lapse.board = posting.board and lapse.from_day <= greatest(spell.opened_on, :week - 21)
        and coalesce(lapse.to_day > least(coalesce(spell.closed_on, :week + 7), :week + 7), true))
), described as (
  select role, employer, count(*) filter (where description_present) as described,
    count(distinct board) as boards,
    count(*) filter (where description_present and work_mode = 'remote') as remote,
    count(*) filter (where description_present and work_mode = 'hybrid') as hybrid
  from open_posting
  group by role, employer
), mentioned as (
  select role, employer, tool, count(*) as mentions
  from open_posting
  join postings.posting_tool using (posting_id)
  where description_present
  group by role, employer, tool
)
select role, described.employer, described, boards, remote, hybrid, tool, coalesce(mentions, 0) as mentions
from described
left join mentioned using (role, employer)
order by role, employer, tool;
