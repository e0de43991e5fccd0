-- Of each metric the newest week has at least half as many figures as the week before it had when that was the newest.
-- Fewer than 20 are not compared, nor what is told by the month.
with last as (
  select metric, count(*) as figures
  from trends.facts
  join (select vintage, week from trends.release order by sequence desc limit 1) as release using (vintage)
  where period_end = week + 6
  group by metric
  having count(*) >= 20
), now as (
  select metric, count(*) as figures
  from trends.facts
  where vintage = :vintage and period_end = :newest_week + 6
  group by metric
)
select metric, last.figures as "before", coalesce(now.figures, 0) as "now"
from last
left join now using (metric)
where metric not like 'pay_growth%' and metric not like 'pay_change%' and coalesce(now.figures, 0) * 2 < last.figures
order by metric
limit 1;
