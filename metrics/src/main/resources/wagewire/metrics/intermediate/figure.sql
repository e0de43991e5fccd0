-- Keeps the figures of a release: those of a cell, period and horizon in one row, written where any of them differs from the row of
--   the release before.
-- Grain: period, dimensions and horizon. Universe: the release's weeks.
analyze incoming_fact (metric);

create temporary table next_figure on commit drop as
select
  trends.figure_key(cell_hash, period_start, period_end, week) as key_hash, cell_hash, period_start, period_end, week,
  date_trunc('week', period_end)::date as closing_week, role, seniority, country, region, metro, work_mode, employment_type, tool, title,
  employer, currency, horizon, metrics, estimates
from (
  select period_start, period_end,
    case when monthly then date_trunc('month', period_end)::date else date_trunc('week', period_end)::date end as week,
    any_value(role) as role, any_value(seniority) as seniority, any_value(country) as country, any_value(region) as region,
    any_value(metro) as metro, any_value(work_mode) as work_mode, any_value(employment_type) as employment_type,
    any_value(tool) as tool, any_value(title) as title, any_value(employer) as employer, any_value(currency) as currency,
    any_value(horizon) as horizon, array_agg(number order by number) as metrics, array_agg(estimate order by number) as estimates
  from (
    -- By one number, since sorting by twelve texts takes twice as long as all else here.
    select incoming_fact.*, number, monthly,
      hash_record_extended(
        row(role, seniority, country, region, metro, work_mode, employment_type, tool, title, employer, currency, horizon), 0) as cell,
      row(value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, sentence)::estimate
        as estimate
    from incoming_fact
    join metric_number using (metric)) as incoming
  group by cell, period_start, period_end, monthly) as pivoted
cross join lateral (
  select trends.figure_cell(
    role, seniority, country, region, metro, work_mode, employment_type, tool, title, employer, currency, horizon) as cell_hash) as cell;

analyze next_figure (key_hash, closing_week);

create temporary table same_figure on commit drop as
select key_hash
from next_figure
join figure using (key_hash)
where valid_to is null and figure.closing_week between :from_week and :newest_week
  and figure.metrics = next_figure.metrics and figure.estimates = next_figure.estimates;

analyze same_figure;

create temporary table closed_figure (like trends.figure) on commit drop;

with closed as (
  update figure set valid_to = :sequence
  where valid_to is null and closing_week between :from_week and :newest_week
    and not exists (select from same_figure where same_figure.key_hash = figure.key_hash)
  returning figure.*
)
insert into closed_figure
select * from closed;

analyze closed_figure (key_hash);

insert into figure (
  key_hash, cell_hash, period_start, period_end, week, closing_week, role, seniority, country, region, metro, work_mode, employment_type, tool, title,
  employer, currency, horizon, valid_from, metrics, estimates)
select key_hash, cell_hash, period_start, period_end, week, closing_week, role, seniority, country, region, metro, work_mode, employment_type, tool,
  title, employer, currency, horizon, :sequence, metrics, estimates
from next_figure
where not exists (select from same_figure where same_figure.key_hash = next_figure.key_hash);

-- Without it, the first questions after a release would be planned for an empty table.
analyze figure;
