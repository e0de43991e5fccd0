-- A refresh works out what changed since the release before, and finds it without reading the rest.

create table postings.evidence_changed (
  board text not null,
  since timestamptz not null,
  taken boolean not null default false
);
comment on table postings.evidence_changed is 'Boards whose complete snapshots may read otherwise than in the newest release; a board may be named several times.';
comment on column postings.evidence_changed.board is 'The board, or the lineage that is named after it.';
comment on column postings.evidence_changed.since is 'From which moment on.';
comment on column postings.evidence_changed.taken is 'True once a refresh has looked at it; then its release forgets it.';

insert into postings.evidence_changed (board, since) select board, '-infinity' from postings.board;

alter table trends.kept_posting
  add column first_day date not null generated always as (coalesce(from_days[1], '-infinity')) stored,
  add column last_day date not null generated always as (
    case when cardinality(to_days) = 0 then '-infinity' else coalesce(to_days[cardinality(to_days)], 'infinity') end) stored;
comment on column trends.kept_posting.first_day is 'First day of its first stretch in stock; -infinity without one.';
comment on column trends.kept_posting.last_day is 'First day after its last stretch; infinity while it is open, -infinity without one.';

create index kept_posting_unit on trends.kept_posting (unit, last_day) where valid_to is null;
create index kept_posting_last on trends.kept_posting (last_day) where valid_to is null;
create index kept_posting_opened on trends.kept_posting (opened_on) where valid_to is null;

create or replace view trends.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  listings, openings, countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, first_day, last_day
from trends.kept_posting
where valid_to is null;
comment on column trends.posting_point.first_day is 'First day of its first stretch in stock; -infinity without one.';
comment on column trends.posting_point.last_day is 'First day after its last stretch; infinity while it is open, -infinity without one.';

drop index trends.unit_count_unit;
drop index trends.unit_count_week;
create index unit_count_week on trends.unit_count (week, unit);

create index kept_week_week on trends.kept_week (week) where valid_to is null;

create table trends.index_base (
  role       text not null,
  week       date not null,
  sequence   integer not null,
  value      double precision not null,
  replicates real[] not null,
  primary key (role, week, sequence)
);
comment on table trends.index_base is 'Where the chained index of each role and group stood, as each release told it: the next one goes on from there.';
comment on column trends.index_base.role is 'Role id, family id, go-to-market or all.';
comment on column trends.index_base.week is 'Monday.';
comment on column trends.index_base.sequence is 'Of the release.';
comment on column trends.index_base.value is 'The index.';
comment on column trends.index_base.replicates is 'The index in each resample of employers; empty for fewer than 8 employers.';
