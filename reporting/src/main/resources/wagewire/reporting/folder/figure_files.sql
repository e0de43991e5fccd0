-- Figures by year of their period's last day and week that holds it, for weeks with the release that states them.
select year, week, sequence, sum(figures) as rows
from (
  select extract(year from period_end)::integer as year, stated.week, sequence, cardinality(metrics) as figures
  from unnest(:weeks, :sequences) as stated (week, sequence)
  join trends.figure on closing_week = stated.week and valid_from <= sequence and coalesce(valid_to > sequence, true)) as file
group by year, week, sequence
order by year, week;
