-- What tool pairs and premiums are worked out from: the postings that tool shares are shares of, with tools and pay.
-- Grain: posting. Universe: postings with a usable description open on any day of the 4 weeks to the newest week.
-- Rules: pay is that of kept_posting, in US dollars; none where its lower end is nothing.
select role, concat_ws('|', role, seniority, country, work_mode) as kind, employer, board,
  nullif(array_to_string(tools, '+'), '') as tools, disclosed as pays,
  case when annual_min > 0 then annual_usd_mid end as amount
from posting_point
where described and first_day <= :newest_week + 6 and last_day > :newest_week - 21 and exists (
  select from unnest(from_days, to_days) as stretch (from_day, to_day)
  where from_day <= :newest_week + 6 and coalesce(to_day > :newest_week - 21, true))
order by employer, posting_id;
