-- What pay percentiles are worked out from: one row a posting and cell.
-- Grain: cell, currency, posting. Universe: postings whose first day lies in the 13 weeks to the week; with base pay (or
-- pay of unknown basis) stated as a range no wider than its middle.
-- The row of a posting without such pay has no amount: it counts in the disclosed share.
with opened as (
  select posting_point.*, member_of
  from posting_point
  join role_member using (role)
  where opened_on between :newest_week - 84 and :newest_week + 6
)
select member_of as role,
  case when grouping(seniority) = 0 then seniority else 'all' end as seniority,
  case when grouping(country) = 0 then country else 'all' end as country,
  case when grouping(region) = 0 then region else 'all' end as region,
  case when grouping(work_mode) = 0 then work_mode else 'all' end as work_mode,
  posting_id, employer, board, currency, annual_min, annual_max, annual_usd_mid, disclosed, annual_max is not null as usable
from opened
group by posting_id, employer, board, currency, annual_min, annual_max, annual_usd_mid, disclosed, member_of,
  grouping sets ((), (seniority), (country), (region), (work_mode), (seniority, country))
order by 1, 2, 3, 4, 5, employer, posting_id;
