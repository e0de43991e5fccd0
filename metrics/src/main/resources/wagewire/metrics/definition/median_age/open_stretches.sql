-- What median ages are worked out from: the stretches in which postings were open at the end of a week of the release.
-- Grain: posting and stretch. Universe: the points of the release being worked out.
-- Rules: weeks are numbered from the release's first; age counts, to the end of that one, from the board's own date where that is
-- plausible, else from the first day in stock.
select role, employer, board, :from_week + 6 - posted_on as age, first, last
from posting_point
cross join unnest(from_days, to_days) as stretch (from_day, to_day)
cross join lateral (
  select (greatest(from_day, :from_week) - :from_week) / 7 as first,
    least((to_day - :from_week) / 7 - 1, (:newest_week - :from_week) / 7) as last) as week
where last_day > :from_week and first_day <= :newest_week + 6 and first <= last;
