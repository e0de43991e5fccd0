-- How figures of whole roles changed from their first release to this one, of the weeks that it states (methodology §13).
-- Grain: week that holds the last day of the period, metric, horizon and unit. Universe: figures that two releases or more show.
delete from metrics.week_revision where closing_week >= :from_week;

insert into metrics.week_revision (closing_week, metric, horizon, unit, figures, absolute, change, largest)
select date_trunc('week', period_end)::date, metric, horizon, unit, count(*), sum(abs(value - first)), sum(value - first),
  max(abs(value - first))
from (
  select metric, period_end, horizon, unit, value, first_value(value) over figure as first, row_number() over figure as edition,
    count(*) over (partition by metric, period_end, role, tool, currency, horizon) as editions
  from trends.facts
  join metrics.release using (vintage)
  where period_end >= :from_week and value is not null and (select count(*) from metrics.release) > 1
    and row(seniority, country, region, metro, work_mode, employment_type, employer)
      = row('all', 'all', 'all', 'all', 'all', 'all', 'all')
  window figure as (partition by metric, period_end, role, tool, currency, horizon order by sequence)) as stated
where edition = editions and editions > 1
group by 1, metric, horizon, unit;
