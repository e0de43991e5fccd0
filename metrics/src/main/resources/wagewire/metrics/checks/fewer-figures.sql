-- Fails when a metric has less than half as many figures in the newest week as the week before had when it was the
--   newest. Metrics with fewer than 20 figures are not compared. A later week is that of a release that was
--   taken back.
-- The release is found before its figures are: a join would read those of all releases.
with before as materialized (
  select vintage, week from metrics.release where week <= :newest_week order by sequence desc limit 1
), last as (
  select metric, count(*) as figures
  from trends.facts
  where vintage = (select vintage from before) and period_end = (select week + 6 from before)
  group by metric
  having count(*) >= 20
), now as (
  select metric, count(*) as figures
  from metrics.incoming_fact
  where period_end = :newest_week + 6
  group by metric
)
select metric, last.figures as "before", coalesce(now.figures, 0) as "now"
from last
left join now using (metric)
where coalesce(now.figures, 0) * 2 < last.figures
order by metric
limit 1;
