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
  'week, four_week, thirteen_week, half_year (26 weeks) or year.';
comment on column trends.week_revision.unit is 'Unit of the figures and of the following columns.';
comment on column trends.week_revision.figures is 'Figures in two releases or more.';
comment on column trends.week_revision.absolute is 'Sum of the absolute changes.';
comment on column trends.week_revision.change is 'Sum of the changes.';
comment on column trends.week_revision.largest is 'The largest absolute change.';

create view trends.revision as
select metric, horizon, unit, sum(figures)::bigint as figures, sum(absolute) / sum(figures) as mean_absolute_revision,
  sum(change) / sum(figures) as bias, max(largest) as largest
from trends.week_revision
group by metric, horizon, unit;
comment on view trends.revision is 'Changes of figures of whole roles from their first release to their newest.';
comment on column trends.revision.metric is 'Metric.';
comment on column trends.revision.horizon is
  'week, four_week, thirteen_week, half_year (26 weeks) or year.';
comment on column trends.revision.unit is 'Unit of the figures and of the following columns.';
comment on column trends.revision.figures is 'Figures in two releases or more.';
comment on column trends.revision.mean_absolute_revision is 'Mean of the absolute changes.';
comment on column trends.revision.bias is 'Mean of the changes: above 0 when first figures are too low.';
comment on column trends.revision.largest is 'The largest absolute change.';
