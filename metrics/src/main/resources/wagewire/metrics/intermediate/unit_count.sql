-- Counts by panel unit, week and cell (methodology §1): the source of every figure that counts postings.
-- Grain: panel unit, week, role, seniority, country, region, work mode; the units and ranges of weeks in due_week.
-- Universe: posting_point.
-- Rules: a posting counts 1/k in each of its k places; a day of stock is a day between first day and day of closing;
--   what was open before its board was observed is in stock from the Monday of the week in which it was first seen.
-- Rows are stored by role, as growth is computed role after role. Parts of a posting are rounded to multiples of
--   1/2^26: their sums are exact and independent of the order of rows, and so are those of role_week, to which changes
--   are added.
create temporary table counted_week on commit drop as
select unit, week::date as week
from due_week
cross join generate_series(from_week, to_week, interval '7 days') as week;

analyze counted_week;

delete from unit_count where week > :newest_week;

delete from role_week where week > :newest_week;

with gone as (
  delete from unit_count using counted_week
  where unit_count.unit = counted_week.unit and unit_count.week = counted_week.week
  returning unit_count.week, role, postings
)
insert into role_week (week, role, postings)
select week, role, -sum(postings)
from gone
group by week, role
on conflict (week, role) do update
set postings = role_week.postings + excluded.postings;

with counted as (
  insert into unit_count (
    unit, week, role, seniority, country, region, work_mode, employer, panel, active, open_start, open_end,
    opened, closed, backlog, reposted, lost, postings, listings, openings, age_days)
  with week_stretch as (
    select point.*, monday::date as week,
      greatest(0, least(coalesce(to_day, 'infinity'), monday::date + 7)
        - case entry when 'backlog' then monday::date else greatest(from_day, monday::date) end) as open_days_in_week,
      from_day < monday::date and coalesce(to_day >= monday::date, true) as open_at_start,
      from_day <= monday::date + 6 and coalesce(to_day > monday::date + 6, true) as open_at_end,
      from_day >= monday::date as enters,
      coalesce(to_day between monday::date and monday::date + 6, false) as leaves,
      entry, exit
    from due_week
    join posting_point point on point.unit = due_week.unit and last_day >= from_week and first_day <= to_week + 6
    cross join unnest(from_days, to_days, entries, exits) as stretch (from_day, to_day, entry, exit)
    cross join lateral generate_series(
      greatest(date_trunc('week', from_day), from_week), least(date_trunc('week', coalesce(to_day, to_week)), to_week),
      interval '7 days') as monday
  )
  select unit, week, role, seniority, place.country, place.region, work_mode, employer, panel,
    round(sum(weight.of * open_days_in_week) / 7 * 67108864) / 67108864,
    coalesce(sum(weight.of) filter (where open_at_start), 0),
    coalesce(sum(weight.of) filter (where open_at_end), 0),
    coalesce(sum(weight.of) filter (where enters and entry = 'opened'), 0),
    coalesce(sum(weight.of) filter (where leaves and exit = 'closed'), 0),
    coalesce(sum(weight.of) filter (where enters and entry = 'backlog'), 0),
    coalesce(sum(weight.of) filter (where enters and entry = 'reposted'), 0),
    coalesce(sum(weight.of) filter (where leaves and exit = 'lost'), 0),
    coalesce(sum(weight.of) filter (where open_days_in_week > 0), 0),
    coalesce(sum(weight.of * listings) filter (where open_days_in_week > 0), 0),
    coalesce(sum(weight.of * openings) filter (where open_days_in_week > 0), 0),
    coalesce(sum(weight.of * (week + 6 - posted_on)) filter (where open_at_end), 0)
  from week_stretch
  cross join unnest(countries, regions) as place (country, region)
  cross join lateral (select round(1::double precision / cardinality(countries) * 67108864) / 67108864 as of) weight
  group by unit, week, role, seniority, place.country, place.region, work_mode, employer, panel
  order by role, week, unit
  returning week, role, postings
)
insert into role_week (week, role, postings)
select week, role, sum(postings)
from counted
group by week, role
on conflict (week, role) do update
set postings = role_week.postings + excluded.postings;

analyze unit_count;
