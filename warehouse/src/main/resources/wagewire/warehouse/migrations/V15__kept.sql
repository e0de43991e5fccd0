-- What a release is worked out from, kept from one release to another, so that its figures can be worked out again
-- (methodology §13). Postings that may read otherwise than in the newest release are noted as the resolver writes them.

create table postings.posting_changed (
  posting_id bigint primary key
);
comment on table postings.posting_changed is 'Postings written or removed since the newest release.';
comment on column postings.posting_changed.posting_id is 'The posting; it may be there no more.';

insert into postings.posting_changed (posting_id) select posting_id from postings.posting;

drop table trends.pay_point;

create table trends.kept_posting (
  posting_id     bigint not null,
  board          text not null,
  unit           text not null,
  panel          boolean not null,
  employer       text not null,
  role           text not null,
  seniority      text not null,
  country        text not null,
  region         text not null,
  work_mode      text not null,
  title          text not null,
  opened_on      date not null,
  posted_on      date not null,
  listings       integer not null,
  openings       integer not null,
  countries      text[] not null,
  regions        text[] not null,
  from_days      date[] not null,
  to_days        date[] not null,
  entries        text[] not null,
  exits          text[] not null,
  described      boolean not null,
  tools          text[] not null,
  disclosed      boolean not null,
  currency       text,
  period         text,
  annual_min     numeric,
  annual_max     numeric,
  annual_usd_mid numeric,
  valid_from     integer not null,
  valid_to       integer,
  primary key (posting_id, valid_from)
);
create index kept_posting_role on trends.kept_posting (role, valid_from);
create index kept_posting_from on trends.kept_posting (valid_from);
create index kept_posting_to on trends.kept_posting (valid_to) where valid_to is not null;
comment on table trends.kept_posting is 'What figures are worked out from, one row a posting and stretch of releases in which it read the same: postings that no agency advertises, on boards that are no latest-N feed.';
comment on column trends.kept_posting.posting_id is 'The posting.';
comment on column trends.kept_posting.board is 'The board that owns it.';
comment on column trends.kept_posting.unit is 'The first board of the owner''s lineage.';
comment on column trends.kept_posting.panel is 'True for employers'' own boards.';
comment on column trends.kept_posting.employer is 'Employer id, or the board where no employer is known.';
comment on column trends.kept_posting.role is 'Role id.';
comment on column trends.kept_posting.seniority is 'Seniority id.';
comment on column trends.kept_posting.country is 'ISO 3166-1 of the first place, or unknown.';
comment on column trends.kept_posting.region is 'ISO 3166-2 of the first place, or unknown.';
comment on column trends.kept_posting.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column trends.kept_posting.title is 'The title without noise.';
comment on column trends.kept_posting.opened_on is 'First day in stock.';
comment on column trends.kept_posting.posted_on is 'The day its age counts from.';
comment on column trends.kept_posting.listings is 'How many listings advertise it.';
comment on column trends.kept_posting.openings is 'In how many places it is offered, at least 1.';
comment on column trends.kept_posting.countries is 'ISO 3166-1 of each place, in the order stated; unknown without a place.';
comment on column trends.kept_posting.regions is 'ISO 3166-2 of each place, or unknown.';
comment on column trends.kept_posting.from_days is 'First day of each stretch in stock.';
comment on column trends.kept_posting.to_days is 'First day after each; null while open.';
comment on column trends.kept_posting.entries is 'opened, backlog or reposted: how each began.';
comment on column trends.kept_posting.exits is 'closed, or lost where its board was not observed any more: how each ends.';
comment on column trends.kept_posting.described is 'True when there is enough text to look for tools in.';
comment on column trends.kept_posting.tools is 'Tool ids, sorted.';
comment on column trends.kept_posting.disclosed is 'True when it states any pay.';
comment on column trends.kept_posting.currency is 'ISO 4217; this and the amounts are null without base pay for a full-time year whose two ends are no further apart than their middle.';
comment on column trends.kept_posting.period is 'hour, day, week, month or year: how the pay is stated.';
comment on column trends.kept_posting.annual_min is 'Lower end for a full-time year.';
comment on column trends.kept_posting.annual_max is 'Upper end for a full-time year.';
comment on column trends.kept_posting.annual_usd_mid is 'Midpoint for a full-time year in US dollars at the mean rate of the year of posting.';
comment on column trends.kept_posting.valid_from is 'Sequence of the first release that was worked out with it.';
comment on column trends.kept_posting.valid_to is 'Sequence of the first release that was worked out without it; null while it stands.';

create view trends.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  listings, openings, countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid
from trends.kept_posting
where valid_to is null;
comment on view trends.posting_point is 'The postings that the newest release was worked out from.';

drop table trends.unit_week;

create table trends.kept_week (
  unit       text not null,
  week       date not null,
  own        boolean not null,
  gone       boolean not null,
  valid_from integer not null,
  valid_to   integer,
  primary key (unit, week, valid_from)
);
create index kept_week_from on trends.kept_week (valid_from);
create index kept_week_to on trends.kept_week (valid_to) where valid_to is not null;
comment on table trends.kept_week is 'In which weeks an employer lineage was observed, as each release saw it.';
comment on column trends.kept_week.unit is 'The first board of the lineage.';
comment on column trends.kept_week.week is 'Monday.';
comment on column trends.kept_week.own is 'True for employers'' own boards; only these are in a panel.';
comment on column trends.kept_week.gone is 'True when the board is confirmed gone: observed, with nothing open.';
comment on column trends.kept_week.valid_from is 'Sequence of the first release that saw it so.';
comment on column trends.kept_week.valid_to is 'Sequence of the first release that did not; null while it stands.';

create view trends.unit_week as
select unit, week, own, gone from trends.kept_week where valid_to is null;
comment on view trends.unit_week is 'In which weeks an employer lineage was observed, as the newest release saw it.';

do $$
declare
  known record;
begin
  for known in
    select replace(kept.relname::text, 'kept_', '') as name, attname, col_description(attrelid, attnum) as meaning
    from pg_attribute
    join pg_class kept on kept.oid = attrelid
    where attrelid in ('trends.kept_posting'::regclass, 'trends.kept_week'::regclass)
      and attnum > 0 and attname not like 'valid%'
  loop
    execute format('comment on column trends.%I.%I is %L',
      case known.name when 'posting' then 'posting_point' else 'unit_week' end, known.attname, known.meaning);
  end loop;
end $$;

-- Counted by lineage and week: what changed is counted anew, the rest stays.
truncate trends.unit_count;
create index unit_count_unit on trends.unit_count (unit, week);

alter table trends.release add column first_week date;
alter table trends.release add column from_week date;
comment on column trends.release.first_week is 'Monday of the first week that the record covered; null before this was kept.';
comment on column trends.release.from_week is 'Monday of the first week that the release states; null before this was kept.';

create index facts_vintage on trends.facts (vintage, period_end);

-- Checks that failed, and figures that moved after they were told.
create table trends.failed_check (
  check_id  text not null,
  failed_at timestamptz not null,
  week      date not null,
  found     text not null
);
comment on table trends.failed_check is 'Checks that keep the next release back; empty once one is made.';
comment on column trends.failed_check.check_id is 'Name of the check.';
comment on column trends.failed_check.failed_at is 'When.';
comment on column trends.failed_check.week is 'Monday of the newest week of the release that was held back.';
comment on column trends.failed_check.found is 'The first row that should not be there.';

create table trends.erratum (
  figure_id   text primary key references trends.facts,
  replaces    text not null references trends.facts,
  vintage     text not null,
  metric      text not null,
  period_end  date not null,
  role        text not null,
  value_told  double precision,
  value_now   double precision,
  status_told text not null,
  status_now  text not null,
  tolerance   double precision not null,
  cause       text not null
);
comment on table trends.erratum is 'Figures of whole roles, and others with a sentence, that moved by more than their tolerance after they were told, or are withheld now.';
comment on column trends.erratum.figure_id is 'The figure that stands now.';
comment on column trends.erratum.replaces is 'The figure that was told.';
comment on column trends.erratum.vintage is 'The release that found it.';
comment on column trends.erratum.metric is 'Metric of both.';
comment on column trends.erratum.period_end is 'Last day of the period measured.';
comment on column trends.erratum.role is 'Role id, family id, go-to-market or all.';
comment on column trends.erratum.value_told is 'What was told.';
comment on column trends.erratum.value_now is 'What stands now; null when it is withheld.';
comment on column trends.erratum.status_told is 'publish or caution.';
comment on column trends.erratum.status_now is 'publish, caution or suppressed.';
comment on column trends.erratum.tolerance is 'By how much it might have moved, in its unit.';
comment on column trends.erratum.cause is 'method (other formulas), vocabulary (another one read all listings), past (a past that was not known came in) or revision (a week that was still open).';

create view trends.revision as
with told as (
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
comment on view trends.revision is 'How figures of whole roles moved from their first release to their newest.';
comment on column trends.revision.metric is 'Metric.';
comment on column trends.revision.horizon is 'week, four_week, thirteen_week or year.';
comment on column trends.revision.unit is 'Unit of the figures and of the columns that follow.';
comment on column trends.revision.figures is 'Figures told in two releases or more.';
comment on column trends.revision.mean_absolute_revision is 'Mean of the moves, whatever their direction.';
comment on column trends.revision.bias is 'Mean of the moves: above 0 when first figures are too low.';
comment on column trends.revision.largest is 'The largest move.';
