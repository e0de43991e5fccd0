-- What growth of posted pay is worked out from (methodology §8, the tracker's cells).
-- Grain: posting. Universe: the points of pay of the release being worked out, first in stock in the
--   days asked for, of boards in paying_boards. Rules: a posting without usable pay has no amount, and counts in the
--   disclosed share; pay stays in its own currency and period, the dollars only weigh cells of several currencies against each other.
select role, date_trunc('month', opened_on)::date as month, country,
  concat_ws('|', country, role, seniority, region, period, currency) as cell, currency, employer, board, disclosed,
  ((annual_min + annual_max) / 2)::double precision as amount, annual_usd_mid::double precision as dollars
from posting_point
where role in (select role from role_member) and opened_on between :from_day and :to_day
  and (opened_on <= :base_to or opened_on >= :now_from)
order by employer collate "C", posting_id;
