-- What shares of postings that have been open for long are worked out from: the stretches in which postings were open at the end of a
-- week of the release.
-- Grain: posting and stretch, an employer's together and of an employer those of a board. Universe: the points of the release being
-- worked out.
-- Rules: weeks are numbered from the release's first; age counts, to the end of that one, from the day that the board states or else
-- from the first day in stock. Without a stated day it is known from the week on that ends 60 days after the first week in which the
-- board's unit was observed.
select role, seniority, country, employer, board, :from_week + 6 - coalesce(posted_on, first_day) as age, first, last
from posting_point
left join (select unit, min(week) as week from unit_week group by unit) as watched using (unit)
cross join unnest(from_days, to_days) as stretch (from_day, to_day)
cross join lateral (
  select greatest((greatest(from_day, :from_week) - :from_week) / 7,
      case when posted_on is null then (greatest(watched.week + 54, :from_week) - :from_week + 6) / 7 end) as first,
    least((to_day - :from_week) / 7 - 1, (:newest_week - :from_week) / 7) as last) as open
where last_day > :from_week and first_day <= :newest_week + 6 and first <= last and (posted_on is not null or watched.week is not null)
order by employer collate "C", board collate "C";
