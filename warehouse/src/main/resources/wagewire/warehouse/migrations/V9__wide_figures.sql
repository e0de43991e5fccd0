-- Figures of a cell and period in one row, written where they differ from those of the release before.

create table trends.metric_number (
  number  smallint primary key,
  metric  text not null unique,
  unit    text not null
);
comment on table trends.metric_number is 'Numbers of metrics within trends.figure; a metric keeps its own.';
comment on column trends.metric_number.number is 'From 1 on.';
comment on column trends.metric_number.metric is 'Name of the metric; see docs/metrics.md.';
comment on column trends.metric_number.unit is 'count, percent, points, share, days, index or currency.';

create type trends.estimate as (
  value       double precision,
  ci_low      double precision,
  ci_high     double precision,
  ci_method   text,
  postings    integer,
  employers   integer,
  boards      integer,
  effective_n double precision,
  coverage    double precision,
  status      text,
  reason      text,
  weeks       integer,
  then_count  integer,
  now_count   integer,
  tracked_employers integer,
  sentence    text
);
comment on type trends.estimate is 'A figure without what it is about; the columns of trends.facts.';

create table trends.figure (
  key_hash        bigint not null,
  cell_hash       bigint not null,
  period_start    date not null,
  period_end      date not null,
  week            date not null,
  closing_week    date not null,
  role            text not null,
  seniority       text not null,
  country         text not null,
  region          text not null,
  metro           text not null,
  work_mode       text not null,
  employment_type text not null,
  tool            text not null,
  employer        text not null,
  currency        text not null,
  horizon         text not null,
  valid_from      integer not null,
  valid_to        integer,
  metrics         smallint[] not null,
  estimates       trends.estimate[] not null,
  primary key (key_hash, valid_from)
);
-- Their texts would be all that statistics take time for, and no plan needs them.
alter table trends.figure alter estimates set statistics 0;
create index figure_period on trends.figure (period_end, role);
create index figure_week on trends.figure (week, role);
create index figure_cell on trends.figure (cell_hash, period_end);
create index figure_closing on trends.figure (closing_week);
create index figure_current on trends.figure (closing_week) where valid_to is null;
comment on table trends.figure is
  'Figures of a cell, period and horizon, written when a release changes any of them; trends.facts has a row for each of them and release.';
comment on column trends.figure.key_hash is 'Of cell_hash and period; a part of ids of figures.';
comment on column trends.figure.cell_hash is 'Of dimensions and horizon: what figures of other periods of the cell have too.';
comment on column trends.figure.week is
  'Monday of the last week of the period measured.';
comment on column trends.figure.closing_week is 'Monday of the week that holds the last day: the releases of that week state the figures.';
comment on column trends.figure.valid_from is 'Sequence of the first release with these figures.';
comment on column trends.figure.valid_to is 'Sequence of the first release without them; null when the newest release of the week has them.';
comment on column trends.figure.metrics is 'Numbers of the metrics, in order.';
comment on column trends.figure.estimates is 'Their figures, in the same order.';

create function trends.figure_cell(
  role text, seniority text, country text, region text, metro text, work_mode text, employment_type text, tool text,
  employer text, currency text, horizon text) returns bigint
language sql immutable parallel safe
return ('x' || substr(md5(role || '|' || seniority || '|' || country || '|' || region || '|' || metro || '|' || work_mode || '|'
  || employment_type || '|' || tool || '|' || employer || '|' || currency || '|' || horizon), 1, 15))::bit(60)::bigint;
comment on function trends.figure_cell is 'The first 15 hexadecimal digits of MD5 over dimensions and horizon, as a number.';

create function trends.figure_key(cell_hash bigint, period_start date, period_end date, week date) returns bigint
language sql immutable parallel safe
return ('x' || substr(md5(cell_hash::text || '|' || (period_start - date '2000-01-01')::text || '|'
  || (period_end - date '2000-01-01')::text || '|' || (week - date '2000-01-01')::text), 1, 15))::bit(60)::bigint;
comment on function trends.figure_key is 'The first 15 hexadecimal digits of MD5 over cell and period, as a number.';

create function trends.figure_id(key_hash bigint, metric smallint, sequence integer) returns text
language sql immutable parallel safe
return lpad(to_hex(key_hash), 15, '0') || lpad(to_hex(metric::integer), 3, '0') || lpad(to_hex(sequence), 4, '0');
comment on function trends.figure_id is
  'The id of a figure: 15 hexadecimal digits of its cell and period, 3 of its metric, 4 of its release.';

create view trends.figure_of_release as
select
  trends.figure_id(key_hash, number, sequence) as figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence,
  figure.week, closing_week, key_hash, cell_hash
from trends.figure
join trends.release on valid_from <= sequence and coalesce(valid_to > sequence, true)
  and closing_week between from_week and release.week
join trends.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence);
comment on view trends.figure_of_release is 'Figures of trends.figure by release, a row each: trends.facts with what finds them.';
comment on column trends.figure_of_release.week is
  'Monday of the last week of the period measured.';
comment on column trends.figure_of_release.closing_week is 'Monday of the week that holds the last day.';
comment on column trends.figure_of_release.key_hash is 'Of period, dimensions and horizon: the first 15 hexadecimal digits of the id.';
comment on column trends.figure_of_release.cell_hash is 'Of dimensions and horizon: what figures of other periods of the cell have too.';

create view trends.facts as
select
  figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence
from trends.figure_of_release;
comment on view trends.facts is 'One row per figure and release.';
comment on column trends.facts.figure_id is
  'Derived from metric, period, dimensions, horizon and release, over which rows are unique; trends.fact(id) finds one at once.';
comment on column trends.facts.metric is 'Name of the metric; see docs/metrics.md.';
comment on column trends.facts.period_start is 'First day of the period measured.';
comment on column trends.facts.period_end is 'Last day of the period measured.';
comment on column trends.facts.role is 'Role id, family id, go-to-market or all.';
comment on column trends.facts.seniority is 'Seniority id, or all.';
comment on column trends.facts.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.facts.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.facts.metro is 'CBSA code of a metropolitan area, or all.';
comment on column trends.facts.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.facts.employment_type is 'full-time, part-time, contract, temporary, internship, unknown, or all.';
comment on column trends.facts.tool is 'Tool id, two ids joined by +, or all.';
comment on column trends.facts.employer is 'Employer id, or all.';
comment on column trends.facts.currency is 'ISO 4217, or all.';
comment on column trends.facts.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks) or year.';
comment on column trends.facts.vintage is 'The release the figure belongs to.';
comment on column trends.facts.value is 'The figure; null when it is not shown.';
comment on column trends.facts.unit is 'count, percent, points, share, days, index or currency.';
comment on column trends.facts.ci_low is 'Lower end of the 95 % interval.';
comment on column trends.facts.ci_high is 'Upper end of the 95 % interval.';
comment on column trends.facts.ci_method is 'Method of the interval.';
comment on column trends.facts.postings is 'Postings that the figure rests on.';
comment on column trends.facts.employers is 'Employers that the figure rests on.';
comment on column trends.facts.boards is 'Boards that the figure rests on.';
comment on column trends.facts.effective_n is 'How many independent postings would give the same precision.';
comment on column trends.facts.coverage is 'Panel share, or disclosed share for pay, 0 to 1.';
comment on column trends.facts.status is 'publish, caution or suppressed.';
comment on column trends.facts.reason is
  'Reason for caution or suppressed; mixed_vocabulary: part of the postings were read with an older vocabulary, and wagewire replay reads them again.';
comment on column trends.facts.weeks is
  'Weeks in each of the two windows that growth or a change compares; null for other figures.';
comment on column trends.facts.then_count is
  'Of growth: mean of the weekly counts then at the boards tracked in both periods, over the pairs of weeks in which a board was observed on both sides.';
comment on column trends.facts.now_count is 'The same of the weeks now.';
comment on column trends.facts.tracked_employers is 'Employers of these boards that had postings then or now.';
comment on column trends.facts.method_version is 'Version of the formulas.';
comment on column trends.facts.sentence is 'A sentence that may be printed.';

create function trends.fact(id text) returns setof trends.facts
language sql stable parallel safe rows 1
as $$
  select
    figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence
  from trends.figure_of_release
  where key_hash = case when id ~ '^[0-9a-f]{22}$' then ('x' || substr(id, 1, 15))::bit(60)::bigint end
    and figure_id = id
$$;
comment on function trends.fact is 'The figure of an id, which trends.facts would have to search for.';

create function trends.facts_of_cell(
  of_metric text, of_role text, of_seniority text, of_country text, of_region text, of_metro text, of_work_mode text,
  of_employment_type text, of_tool text, of_employer text, of_currency text, of_horizon text)
  returns setof trends.facts
language sql stable parallel safe
as $$
  select
    figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence
  from trends.figure_of_release
  where metric = of_metric
    and cell_hash = trends.figure_cell(
      of_role, of_seniority, of_country, of_region, of_metro, of_work_mode, of_employment_type, of_tool, of_employer,
      of_currency, of_horizon)
$$;
comment on function trends.facts_of_cell is 'The figures of a metric and cell, of all periods and releases.';

create view trends.newest as
select
  trends.figure_id(key_hash, number, sequence) as figure_id,
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status,
  reason, weeks, then_count, now_count, tracked_employers, method_version, sentence,
  figure.week, cell_hash
from trends.figure
join trends.release_week on release_week.week = closing_week
join trends.release using (vintage)
join trends.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
where valid_to is null;
comment on view trends.newest is 'Each figure in its newest release.';
comment on column trends.newest.week is
  'Monday of the last week of the period measured.';
comment on column trends.newest.cell_hash is 'Of dimensions and horizon: what figures of other weeks of the cell have too.';

-- Comments of columns that several tables and views share
do $$
declare
  of_column record;
begin
  for of_column in
    select copied.target as name, attribute.attname as column_name, col_description(original.attrelid, original.attnum) as meaning
    from (values
        ('trends.facts', 'trends.figure'),
        ('trends.facts', 'trends.newest'),
        ('trends.facts', 'trends.figure_of_release')) as copied (source, target)
    join pg_attribute attribute on attribute.attrelid = copied.target::regclass and attribute.attnum > 0
    join pg_attribute original on original.attrelid = copied.source::regclass and original.attname = attribute.attname
    where col_description(attribute.attrelid, attribute.attnum) is null
      and col_description(original.attrelid, original.attnum) is not null
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
