-- Weeks in which what is watched, or how it is read, changed much (methodology §11).
create table trends.coverage_break (
  vintage text not null,
  week    date not null,
  kind    text not null,
  role    text not null,
  size    double precision,
  caution boolean not null,
  panel   boolean not null,
  note    text not null,
  primary key (vintage, week, kind, role)
);
comment on table trends.coverage_break is 'Weeks in which what is watched, or how it is read, changed much, as each release saw them.';
comment on column trends.coverage_break.vintage is 'The release.';
comment on column trends.coverage_break.week is 'Monday of the week that differs from the one before.';
comment on column trends.coverage_break.kind is 'joined, left, own, platform, vocabulary or method.';
comment on column trends.coverage_break.role is 'Role id, family id, go-to-market or all.';
comment on column trends.coverage_break.size is 'Share of the role''s postings that it concerns; of own the change of a share, with its sign; null for vocabulary and method.';
comment on column trends.coverage_break.caution is 'True when a change of a share or of pay whose base period holds the week is to be used with caution.';
comment on column trends.coverage_break.panel is 'True when it holds of employers'' own boards by themselves as well: then growth of matched boards is to be used with caution.';
comment on column trends.coverage_break.note is 'What happened, for people, without a full stop.';

alter table trends.cell_week add column withheld boolean not null default false;
comment on column trends.cell_week.withheld is 'True when it is not told because another part of a total, which is not told either, could be had from it.';

-- Of one metric and horizon it is asked for with each brief: their figures alone are read then.
create or replace view trends.revision as
with told as not materialized (
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
from told newest
join told first using (metric, period_end, role, tool, currency, horizon)
where newest.edition = newest.editions and newest.editions > 1 and first.edition = 1
group by newest.metric, newest.horizon, newest.unit;
