-- Fails when the stock at the start of a week differs from that at the end of the week before, for the newest weeks
--   and each role.
select role, week
from (
  select role, week, sum(open_start) as open_start from metrics.unit_count
  where week between :newest_week - 21 and :newest_week group by role, week) now
full join (
  select role, week + 7 as week, sum(open_end) as open_end from metrics.unit_count
  where week between :newest_week - 28 and :newest_week - 7 group by role, week) before using (role, week)
where abs(coalesce(open_start, 0) - coalesce(open_end, 0)) > 1e-6
limit 1;
