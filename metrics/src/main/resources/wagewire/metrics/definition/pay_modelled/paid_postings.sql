-- What modelled medians of pay are worked out from: the postings of 13 weeks, with their amounts where they have usable pay.
-- Grain: posting. Universe: postings first in stock in the 13 weeks to the newest at boards that show texts or pay (kept_posting.sql
-- has the rules of usable pay).
select role, seniority, employer, board, disclosed, currency, ((annual_min + annual_max) / 2)::double precision as amount,
  annual_usd_mid::double precision as dollars
from posting_point
where opened_on between :newest_week - 84 and :newest_week + 6 and role in (select role from role_member)
  and board in (select board from trends.board_unit where exists (
    select from posting_point where posting_point.board = board_unit.board and (described or disclosed)))
order by employer collate "C", posting_id;
