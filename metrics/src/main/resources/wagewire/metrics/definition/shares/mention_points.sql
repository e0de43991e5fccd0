-- What tool, remote and hybrid shares are worked out from: one row a posting, in the order of the days on which they came.
-- Grain: posting. Universe: postings open on any day of so many weeks to one of the weeks asked for.
-- Rules: it counts in the weeks entering to leaving, numbered from the first one asked for; where it was away in between,
--   stretches holds a pair a stretch. In a window of w weeks a stretch counts until w - 1 weeks after the one in which it ends.
select role, employer, board, work_mode, mode_stated, described, nullif(array_to_string(tools, '+'), '') as tools,
  (opened_on - :from_week) / 7 as opened,
  (greatest(first_day, :from_week) - :from_week) / 7 as entering,
  (least(last_day + 7 * :window_weeks - 8, :to_week) - :from_week) / 7 as leaving,
  case when cardinality(from_days) > 1 then (
    select string_agg(concat_ws(' ',
      (greatest(from_day, :from_week) - :from_week) / 7,
      (least(coalesce(to_day + 7 * :window_weeks - 8, :to_week), :to_week) - :from_week) / 7), ',' order by from_day)
    from unnest(from_days, to_days) as stretch (from_day, to_day)
    where from_day <= :to_week + 6 and coalesce(to_day > :from_week - 7 * (:window_weeks - 1), true)) end as stretches
from posting_point
where first_day <= :to_week + 6 and last_day > :from_week - 7 * (:window_weeks - 1) and role in (select role from role_member)
order by opened_on;
