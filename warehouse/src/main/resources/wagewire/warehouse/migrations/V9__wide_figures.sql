-- Figures of a cell and period in one row, written where they differ from those of the release before.

alter table trends.erratum drop constraint erratum_figure_id_fkey, drop constraint erratum_replaces_fkey;

alter table trends.facts rename to released_fact;
comment on table trends.released_fact is 'Figures of releases made before trends.figure was there, a row each; trends.facts has them too.';

create table trends.metric_number (
  number  smallint primary key,
  metric  text not null unique,
  unit    text not null,
  monthly boolean not null
);
comment on table trends.metric_number is 'Numbers of metrics within trends.figure; a metric keeps its own.';
comment on column trends.metric_number.number is 'From 1 on.';
comment on column trends.metric_number.metric is 'Name of the metric; see docs/metrics.md.';
comment on column trends.metric_number.unit is 'count, percent, points, share, days, index or currency.';
comment on column trends.metric_number.monthly is 'True when its periods are months.';

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
  title           text not null,
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
  'Monday of the last week of the period measured; of monthly metrics the first day of its last month.';
comment on column trends.figure.closing_week is 'Monday of the week that holds the last day: the releases of that week state the figures.';
comment on column trends.figure.metro is 'Metropolitan area, or all.';
comment on column trends.figure.employment_type is 'Type of employment, or all.';
comment on column trends.figure.valid_from is 'Sequence of the first release with these figures.';
comment on column trends.figure.valid_to is 'Sequence of the first release without them; null when the newest release of the week has them.';
comment on column trends.figure.metrics is 'Numbers of the metrics, in order.';
comment on column trends.figure.estimates is 'Their figures, in the same order.';

drop function trends.figure_id;

create function trends.figure_cell(
  role text, seniority text, country text, region text, metro text, work_mode text, employment_type text, tool text, title text,
  employer text, currency text, horizon text) returns bigint
language sql immutable parallel safe
return ('x' || substr(md5(role || '|' || seniority || '|' || country || '|' || region || '|' || metro || '|' || work_mode || '|'
  || employment_type || '|' || tool || '|' || title || '|' || employer || '|' || currency || '|' || horizon), 1, 15))::bit(60)::bigint;
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
  trends.figure_id(key_hash, number, sequence) as figure_id, metric, period_start, period_end, role, seniority, country, region,
  work_mode, tool, title, employer, currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers,
  boards, effective_n, coverage, status, reason, unit = 'currency' and currency = 'all' as converted, method_version, sentence,
  figure.week, closing_week, key_hash
from trends.figure
join trends.release on valid_from <= sequence and coalesce(valid_to > sequence, true)
  and closing_week between from_week and release.week
join trends.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, sentence);
comment on view trends.figure_of_release is 'Figures of trends.figure by release, a row each: trends.facts without trends.released_fact.';
comment on column trends.figure_of_release.week is
  'Monday of the last week of the period measured; of monthly metrics the first day of its last month.';
comment on column trends.figure_of_release.closing_week is 'Monday of the week that holds the last day.';
comment on column trends.figure_of_release.key_hash is 'Of period, dimensions and horizon: the first 15 hexadecimal digits of the id.';

create view trends.facts as
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence
from trends.figure_of_release
union all
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence
from trends.released_fact;
comment on view trends.facts is 'One row per figure and release.';

create function trends.fact(id text) returns setof trends.facts
language sql stable parallel safe rows 1
as $$
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence
  from trends.figure_of_release
  where key_hash = case when id ~ '^[0-9a-f]{22}$' then ('x' || substr(id, 1, 15))::bit(60)::bigint end
    and figure_id = id
  union all
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence
  from trends.released_fact
  where figure_id = id
$$;
comment on function trends.fact is 'The figure of an id, which trends.facts would have to search for.';

create or replace view trends.newest as
select
  trends.figure_id(key_hash, number, sequence) as figure_id, metric, period_start, period_end, role, seniority, country, region,
  work_mode, tool, title, employer, currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers,
  boards, effective_n, coverage, status, reason, unit = 'currency' and currency = 'all' as converted, method_version, sentence,
  figure.week, cell_hash
from trends.figure
join trends.release_week on release_week.week = closing_week
join trends.release using (vintage)
join trends.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, sentence)
where valid_to is null
union all
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, released_fact.vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, release_week.week,
  trends.figure_cell(role, seniority, country, region, 'all', work_mode, 'all', tool, title, employer, currency, horizon)
from trends.released_fact
join trends.release_week on release_week.vintage = released_fact.vintage and period_end = release_week.week + 6
where metric not in ('pay_growth', 'pay_growth_3m', 'pay_growth_weighted', 'pay_change_within', 'pay_change_mix')
union all
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, released_fact.vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence,
  date_trunc('month', period_end)::date,
  trends.figure_cell(role, seniority, country, region, 'all', work_mode, 'all', tool, title, employer, currency, horizon)
from trends.released_fact
join trends.release_week on release_week.vintage = released_fact.vintage
  and release_week.week = date_trunc('week', period_end)::date
where metric in ('pay_growth', 'pay_growth_3m', 'pay_growth_weighted', 'pay_change_within', 'pay_change_mix');
comment on column trends.newest.cell_hash is 'Of dimensions and horizon: what figures of other weeks of the cell have too.';

-- not materialized: a brief asks for one metric and horizon, and only their figures are read then.
create or replace view trends.revision as
with stated as not materialized (
  select facts.*, sequence, row_number() over figure as edition, count(*) over (
      partition by metric, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency, horizon) as editions
  from trends.facts
  join trends.release using (vintage)
  where value is not null and row(seniority, country, region, work_mode, title, employer) = row('all', 'all', 'all', 'all', 'all', 'all')
  window figure as (
    partition by metric, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency, horizon
    order by sequence)
)
select newest.metric, newest.horizon, newest.unit, count(*) as figures,
  avg(abs(newest.value - first.value)) as mean_absolute_revision, avg(newest.value - first.value) as bias,
  max(abs(newest.value - first.value)) as largest
from stated newest
join stated first using (metric, period_end, role, tool, currency, horizon)
where newest.edition = newest.editions and newest.editions > 1 and first.edition = 1
group by newest.metric, newest.horizon, newest.unit;

drop table trends.incoming_fact;

create unlogged table trends.incoming_fact (
  metric          text not null,
  period_start    date not null,
  period_end      date not null,
  role            text not null,
  seniority       text not null default 'all',
  country         text not null default 'all',
  region          text not null default 'all',
  metro           text not null default 'all',
  work_mode       text not null default 'all',
  employment_type text not null default 'all',
  tool            text not null default 'all',
  title           text not null default 'all',
  employer        text not null default 'all',
  currency        text not null default 'all',
  horizon         text not null,
  value           double precision,
  ci_low          double precision,
  ci_high         double precision,
  ci_method       text,
  postings        integer,
  employers       integer,
  boards          integer,
  effective_n     double precision,
  coverage        double precision,
  status          text not null,
  reason          text,
  sentence        text
);
comment on table trends.incoming_fact is 'Figures of a release while it is made, a row each; empty at other times.';

-- Comments of columns that several tables and views share
do $$
declare
  of_column record;
begin
  for of_column in
    select copied.target as name, attribute.attname as column_name, col_description(original.attrelid, original.attnum) as meaning
    from (values
        ('trends.released_fact', 'trends.facts'),
        ('trends.released_fact', 'trends.figure'),
        ('trends.released_fact', 'trends.figure_of_release'),
        ('trends.released_fact', 'trends.incoming_fact'),
        ('trends.figure', 'trends.incoming_fact')) as copied (source, target)
    join pg_attribute attribute on attribute.attrelid = copied.target::regclass and attribute.attnum > 0
    join pg_attribute original on original.attrelid = copied.source::regclass and original.attname = attribute.attname
    where col_description(attribute.attrelid, attribute.attnum) is null
      and col_description(original.attrelid, original.attnum) is not null
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
comment on column trends.facts.figure_id is
  'Derived from metric, period, dimensions, horizon and release, over which rows are unique; trends.fact(id) finds one at once.';
