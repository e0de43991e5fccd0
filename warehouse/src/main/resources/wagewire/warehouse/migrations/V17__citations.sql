-- Figures that were printed and their corrections.

create table operations.citation (
  citation_id    bigint generated always as identity primary key,
  figure_id      text not null,
  metric         text not null,
  period_end     date not null,
  role           text not null,
  seniority      text not null,
  country        text not null,
  region         text not null,
  work_mode      text not null,
  tool           text not null,
  employer       text not null,
  currency       text not null,
  horizon        text not null,
  metro           text not null,
  employment_type text not null,
  vintage        text not null,
  method_version integer not null,
  unit           text not null,
  value          double precision not null,
  ci_low         double precision,
  ci_high        double precision,
  sentence       text not null,
  printed_in     text,
  printed_on     date not null
);
comment on table operations.citation is 'Figures that were printed, as they were then; a row each time (cite).';
comment on column operations.citation.citation_id is 'Number by which cite removes it.';
comment on column operations.citation.figure_id is 'The figure that was printed.';
comment on column operations.citation.metric is 'Its metric.';
comment on column operations.citation.period_end is 'Last day of its period.';
comment on column operations.citation.role is 'Its dimensions, as in trends.facts.';
comment on column operations.citation.seniority is 'See role.';
comment on column operations.citation.country is 'See role.';
comment on column operations.citation.region is 'See role.';
comment on column operations.citation.work_mode is 'See role.';
comment on column operations.citation.tool is 'See role.';
comment on column operations.citation.employer is 'See role.';
comment on column operations.citation.currency is 'See role.';
comment on column operations.citation.horizon is 'See role.';
comment on column operations.citation.metro is 'See role.';
comment on column operations.citation.employment_type is 'See role.';
comment on column operations.citation.vintage is 'Its release.';
comment on column operations.citation.method_version is 'Version of the formulas of that release.';
comment on column operations.citation.unit is 'Unit of value and interval.';
comment on column operations.citation.value is 'The value that was printed.';
comment on column operations.citation.ci_low is 'Lower end of the interval that was printed; null without one.';
comment on column operations.citation.ci_high is 'Upper end of it.';
comment on column operations.citation.sentence is 'The sentence of the figure.';
comment on column operations.citation.printed_in is 'Where it was printed; null where that was not said.';
comment on column operations.citation.printed_on is 'When it was printed.';

create table operations.correction (
  correction_id bigint generated always as identity primary key,
  citation_id   bigint not null references operations.citation on delete cascade,
  vintage       text not null,
  week          date not null,
  found_at      timestamptz not null,
  figure_id     text,
  status        text not null check (status in ('publish', 'caution', 'suppressed', 'gone', 'withdrawn')),
  value         double precision,
  ci_low        double precision,
  ci_high       double precision,
  reason        text,
  cause         text not null
);
create index correction_citation on operations.correction (citation_id, correction_id);
create index correction_week on operations.correction (week);
comment on table operations.correction is
  'Printed figures that a release moved out of the interval in which they were last stated, or does not show any more.';
comment on column operations.correction.correction_id is 'In the order in which they were found.';
comment on column operations.correction.citation_id is 'The figure that was printed.';
comment on column operations.correction.vintage is 'The release that found it.';
comment on column operations.correction.week is 'Monday of the newest week of that release.';
comment on column operations.correction.found_at is 'When that release was made.';
comment on column operations.correction.figure_id is 'The figure that is current now; null without one.';
comment on column operations.correction.status is
  'publish, caution or suppressed, as of that figure; gone (too few postings for a figure) or withdrawn (the release of its week was taken back).';
comment on column operations.correction.value is 'The value now; null when it is not shown.';
comment on column operations.correction.ci_low is 'Lower end of its interval.';
comment on column operations.correction.ci_high is 'Upper end of its interval.';
comment on column operations.correction.reason is 'Why it is not shown, or to be used with caution; null without one.';
comment on column operations.correction.cause is 'As in trends.erratum, or withdrawn.';

create function trends.tolerance(of_unit text, of_value double precision) returns double precision
language sql immutable parallel safe
return case of_unit
  when 'percent' then 1.0
  when 'points' then 0.5
  when 'share' then 0.005
  when 'index' then 1.0
  when 'days' then 1.0
  when 'count' then greatest(1.0, 0.02 * abs(of_value))
  when 'currency' then 0.01 * abs(of_value)
end;
comment on function trends.tolerance is 'By how much a released figure may move without being a correction, in its unit; null for an unknown one.';

comment on column operations.delivery.edition is
  'What is delivered once: the week of the release, or the release itself where each restatement is delivered; or a notice, by week and number.';
