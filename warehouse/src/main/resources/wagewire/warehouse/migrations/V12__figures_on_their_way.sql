-- Figures on their way lie as trends.figure has them, those that are calculated together in a row.

create unlogged table trends.incoming_figure (
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
  employer        text not null default 'all',
  currency        text not null default 'all',
  horizon         text not null,
  metrics         smallint[] not null constraint known_metrics check (array_position(metrics, null) is null),
  estimates       trends.estimate[] not null
);
comment on table trends.incoming_figure is
  'Figures of a release while it is made; those of a cell, period and horizon lie in one row or several. Empty at other times.';

create view trends.incoming_fact as
select
  metric, period_start, period_end, role, seniority, country, region, metro, work_mode, employment_type, tool, employer,
  currency, horizon, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence
from trends.incoming_figure
cross join lateral unnest(metrics, estimates) as one (
  number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
join trends.metric_number using (number);
comment on view trends.incoming_fact is
  'Figures of a release while it is made, a row each; what is inserted goes to incoming_figure. Empty at other times.';

alter view trends.incoming_fact alter seniority set default 'all';
alter view trends.incoming_fact alter country set default 'all';
alter view trends.incoming_fact alter region set default 'all';
alter view trends.incoming_fact alter metro set default 'all';
alter view trends.incoming_fact alter work_mode set default 'all';
alter view trends.incoming_fact alter employment_type set default 'all';
alter view trends.incoming_fact alter tool set default 'all';
alter view trends.incoming_fact alter employer set default 'all';
alter view trends.incoming_fact alter currency set default 'all';

create rule to_figure as on insert to trends.incoming_fact do instead
insert into trends.incoming_figure
select
  new.period_start, new.period_end, new.role, new.seniority, new.country, new.region, new.metro, new.work_mode,
  new.employment_type, new.tool, new.employer, new.currency, new.horizon,
  array[(select number from trends.metric_number where metric_number.metric = new.metric)],
  array[row(new.value, new.ci_low, new.ci_high, new.ci_method, new.postings, new.employers, new.boards, new.effective_n,
    new.coverage, new.status, new.reason, new.weeks, new.then_count, new.now_count,
    new.tracked_employers, new.sentence)::trends.estimate];

create aggregate trends.array_join(anycompatiblearray) (sfunc = array_cat, stype = anycompatiblearray, initcond = '{}', parallel = safe);
comment on aggregate trends.array_join(anycompatiblearray) is 'The elements of all arrays in one.';

do $$
declare
  of_column record;
begin
  for of_column in
    select copied.target as name, attribute.attname as column_name, col_description(original.attrelid, original.attnum) as meaning
    from (values
        ('trends.figure', 'trends.incoming_figure'),
        ('trends.facts', 'trends.incoming_fact')) as copied (source, target)
    join pg_attribute attribute on attribute.attrelid = copied.target::regclass and attribute.attnum > 0
    join pg_attribute original on original.attrelid = copied.source::regclass and original.attname = attribute.attname
    where col_description(attribute.attrelid, attribute.attnum) is null
      and col_description(original.attrelid, original.attnum) is not null
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
