-- Counts by panel unit, week and cell (methodology §1): the source of every figure that counts postings.
-- Grain: panel unit, week, role, seniority, country, region, work mode; the units and ranges of weeks in due_week.
-- Universe: posting_point.
-- Rules: a posting counts 1/k in each of its k places; a day of stock is a day between first day and day of closing;
--   what was open before its board was observed is in stock from the Monday of the week in which it was first seen.
-- Removes what is counted again, by UnitCounts, which writes the rows. Parts of a posting are multiples of 1/2^26: their sums
--   are exact and independent of the order of rows, and so are those of role_week, to which changes are added.
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

call metrics.defer_indexes('unit_count');
