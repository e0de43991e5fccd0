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
