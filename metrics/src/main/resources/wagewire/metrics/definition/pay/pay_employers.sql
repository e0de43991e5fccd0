-- The employers whose postings figures of posted pay are worked out from, in the order in which their parts are added up:
-- of a sum in another order the last digit may be another.
-- Grain: employer. Universe: that of pay_points.
select distinct employer
from posting_point
where opened_on between :from_week - 84 and :newest_week + 6 and role in (select role from role_member)
order by employer;
