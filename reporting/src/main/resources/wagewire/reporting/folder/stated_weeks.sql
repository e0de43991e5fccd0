-- Weeks whose figures a release knows, each with the newest release up to then that states it. Of the newest release these are
-- the weeks of trends.release_week; of an earlier one what release_week was then, by the weeks that each release stated.
select week, max(sequence) as sequence
from (
  select release_week.week, sequence
  from trends.release_week
  join trends.release using (vintage)
  where :sequence = (select max(sequence) from trends.release)
  union all
  select stated.week::date, sequence
  from trends.release
  cross join generate_series(from_week, release.week, interval '7 days') as stated (week)
  where sequence <= :sequence and :sequence < (select max(sequence) from trends.release)) as stated
where week <= (select week from trends.release where sequence = :sequence)
group by week
order by week;
