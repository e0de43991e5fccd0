-- For pages that are asked for the first time.

-- Postings behind a figure: those of its period, or the first of many in order, without a plan for the rest.
create index kept_posting_days on trends.kept_posting using gist (daterange(first_day, last_day));
create index kept_posting_order on trends.kept_posting (employer collate "C", posting_id);
drop index trends.kept_posting_opened;
create index kept_posting_opened on trends.kept_posting (opened_on);

-- The name of an employer is that of its newest posting.
create index posting_named on postings.posting (employer, opened_on desc, posting_id) where employer_name is not null;

-- Finds the boards that were watched lately.
create index snapshot_finished on postings.snapshot (finished_at);

-- All releases' figures of one cell, which trends.facts would have to search for by role and period.
create or replace view trends.figure_of_release as
select
  trends.figure_id(key_hash, number, sequence) as figure_id, metric, period_start, period_end, role, seniority, country, region,
  work_mode, tool, title, employer, currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers,
  boards, effective_n, coverage, status, reason, unit = 'currency' and currency = 'all' as converted, method_version, sentence,
  figure.week, closing_week, key_hash, cell_hash
from trends.figure
join trends.release on valid_from <= sequence and coalesce(valid_to > sequence, true)
  and closing_week between from_week and release.week
join trends.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, sentence);
comment on column trends.figure_of_release.cell_hash is 'Of dimensions and horizon: what figures of other periods of the cell have too.';

create function trends.facts_of_cell(
  of_metric text, of_role text, of_seniority text, of_country text, of_region text, of_work_mode text, of_tool text, of_title text,
  of_employer text, of_currency text, of_horizon text) returns setof trends.facts
language sql stable parallel safe
as $$
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence
  from trends.figure_of_release
  where metric = of_metric
    and cell_hash = trends.figure_cell(
      of_role, of_seniority, of_country, of_region, 'all', of_work_mode, 'all', of_tool, of_title, of_employer, of_currency, of_horizon)
  union all
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence
  from trends.released_fact
  where metric = of_metric and role = of_role and seniority = of_seniority and country = of_country and region = of_region
    and work_mode = of_work_mode and tool = of_tool and title = of_title and employer = of_employer and currency = of_currency
    and horizon = of_horizon
$$;
comment on function trends.facts_of_cell is 'The figures of a metric and cell, of all periods and releases.';

-- How figures were revised, a row a week: a release changes those of the weeks that it states.
create table trends.week_revision (
  closing_week date not null,
  metric       text not null,
  horizon      text not null,
  unit         text not null,
  figures      bigint not null,
  absolute     double precision not null,
  change       double precision not null,
  largest      double precision not null,
  primary key (closing_week, metric, horizon, unit)
);
comment on table trends.week_revision is
  'How figures of whole roles changed from their first release to their newest, by week; summed up in trends.revision.';
comment on column trends.week_revision.closing_week is 'Monday of the week that holds the last day of their periods.';
comment on column trends.week_revision.metric is 'Metric.';
comment on column trends.week_revision.horizon is
  'week, four_week, thirteen_week, quarter_year (thirteen weeks on the same thirteen a year before) or year.';
comment on column trends.week_revision.unit is 'Unit of the figures and of the following columns.';
comment on column trends.week_revision.figures is 'Figures in two releases or more.';
comment on column trends.week_revision.absolute is 'Sum of the absolute changes.';
comment on column trends.week_revision.change is 'Sum of the changes.';
comment on column trends.week_revision.largest is 'The largest absolute change.';

insert into trends.week_revision (closing_week, metric, horizon, unit, figures, absolute, change, largest)
select date_trunc('week', period_end)::date, metric, horizon, unit, count(*), sum(abs(value - first)), sum(value - first),
  max(abs(value - first))
from (
  select metric, period_end, horizon, unit, value, first_value(value) over figure as first, row_number() over figure as edition,
    count(*) over (partition by metric, period_end, role, tool, currency, horizon) as editions
  from trends.facts
  join trends.release using (vintage)
  where value is not null and row(seniority, country, region, work_mode, title, employer) = row('all', 'all', 'all', 'all', 'all', 'all')
  window figure as (partition by metric, period_end, role, tool, currency, horizon order by sequence)) as stated
where edition = editions and editions > 1
group by 1, metric, horizon, unit;

create or replace view trends.revision as
select metric, horizon, unit, sum(figures)::bigint as figures, sum(absolute) / sum(figures) as mean_absolute_revision,
  sum(change) / sum(figures) as bias, max(largest) as largest
from trends.week_revision
group by metric, horizon, unit;
