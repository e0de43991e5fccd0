-- What the index of posted pay is worked out from: the five quarters of 13 weeks that end with the newest week.
-- Grain: posting. Universe: postings first in stock in these quarters that have usable pay (kept_posting.sql); of the newest and
-- the oldest quarter those without it too, which count in the disclosed share. Boards that show neither texts nor pay have no row.
-- Rules: quarter 4 is the newest. Pay is the middle of the range for a full-time year, in the currency and by the period in which
-- it is stated.
select role, seniority, employer, board, 4 - (:newest_week + 6 - opened_on) / 91 as quarter, disclosed,
  concat_ws('|', currency, period) as unit, concat_ws('|', country, region) as place, work_mode,
  ((annual_min + annual_max) / 2)::double precision as amount
from posting_point
where opened_on between :newest_week - 448 and :newest_week + 6
  and (annual_max is not null or opened_on > :newest_week - 85 or opened_on < :newest_week - 357)
  and board in (select board from metrics.board_unit where exists (
    select from posting_point where posting_point.board = board_unit.board and (described or disclosed)))
  and role in (select role from role_member)
order by employer collate "C", posting_id;
