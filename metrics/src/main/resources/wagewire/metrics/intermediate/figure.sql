-- Keeps the figures of a release: those of a cell, period and horizon in one row, written where any of them differs from the row of
--   the release before.
-- Grain: period, dimensions and horizon. Universe: the release's weeks.
analyze incoming_figure (horizon);

create temporary table next_figure on commit drop as
with part as (
  select incoming_figure.*,
    metrics.figure_cell(
      role, seniority, country, region, metro, work_mode, employment_type, tool, employer, currency, horizon) as cell_hash,
    date_trunc('week', period_end)::date as week
  from incoming_figure
), whole as (
  select cell_hash, period_start, period_end, week, any_value(role) as role, any_value(seniority) as seniority,
    any_value(country) as country, any_value(region) as region, any_value(metro) as metro, any_value(work_mode) as work_mode,
    any_value(employment_type) as employment_type, any_value(tool) as tool,
    any_value(employer) as employer, any_value(currency) as currency, any_value(horizon) as horizon, count(*) as parts,
    metrics.array_join(metrics order by metrics[1]) as numbers, metrics.array_join(estimates order by metrics[1]) as estimated
  from part
  group by cell_hash, period_start, period_end, week
)
select
  metrics.figure_key(cell_hash, period_start, period_end, week) as key_hash, cell_hash, period_start, period_end, week,
  date_trunc('week', period_end)::date as closing_week, role, seniority, country, region, metro, work_mode, employment_type, tool,
  employer, currency, horizon,
  case when parts = 1 then numbers else array(select number from unnest(numbers) as number order by number) end as metrics,
  case when parts = 1 then estimated
    else array(
      select estimated[place] from unnest(numbers) with ordinality as numbered (number, place) order by number) end as estimates
from whole;

analyze next_figure (key_hash, closing_week);

create temporary table same_figure on commit drop as
select key_hash
from next_figure
join figure using (key_hash)
where valid_to is null and figure.closing_week between :from_week and :newest_week
  and figure.metrics = next_figure.metrics and figure.estimates = next_figure.estimates;

analyze same_figure;

create temporary table closed_figure (like metrics.figure) on commit drop;

with closed as (
  update figure set valid_to = :sequence
  where valid_to is null and closing_week between :from_week and :newest_week
    and not exists (select from same_figure where same_figure.key_hash = figure.key_hash)
  returning figure.*
)
insert into closed_figure
select * from closed;

analyze closed_figure (key_hash);

call metrics.defer_indexes('metrics.figure');

insert into figure (
  key_hash, cell_hash, period_start, period_end, week, closing_week, role, seniority, country, region, metro, work_mode, employment_type, tool,
  employer, currency, horizon, valid_from, metrics, estimates)
select key_hash, cell_hash, period_start, period_end, week, closing_week, role, seniority, country, region, metro, work_mode, employment_type, tool,
  employer, currency, horizon, :sequence, metrics, estimates
from next_figure
where not exists (select from same_figure where same_figure.key_hash = next_figure.key_hash);

call metrics.make_indexes('metrics.figure');

-- Without it, the first questions after a release would be planned for an empty table.
analyze figure;
