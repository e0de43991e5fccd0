-- What figures of posted pay are worked out from: one row a posting, in the order of the days on which they came.
-- Grain: posting. Universe: postings whose first day lies in the 13 weeks to one of the release's weeks; with base pay (or
-- pay of unknown basis) stated as a range no wider than its middle.
-- Rules: a posting belongs to its first place, and to the metropolitan area of that one, if any. The row of a posting without such pay has no amount: it counts in the disclosed share. Boards that show
-- neither texts nor pay cannot state any: their postings have no row.
select role, seniority, country, coalesce(metros[1], 'none') as metro, opened_on, employer, board, currency, annual_min, annual_max,
  disclosed, annual_max is not null as usable
from posting_point
where opened_on between :from_week - 84 and :newest_week + 6 and role in (select role from role_member)
  and board in (select board from metrics.board_unit where exists (
    select from posting_point where posting_point.board = board_unit.board and (described or disclosed)))
order by opened_on;
