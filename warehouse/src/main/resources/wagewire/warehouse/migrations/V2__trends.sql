-- Figures by vintage, and what recomputes them.

create table trends.release (
  vintage        text primary key,
  sequence       integer not null unique,
  week           date not null,
  released_at    timestamptz not null,
  method_version integer not null,
  inputs         text not null,
  simulated      boolean not null
);
comment on table trends.release is 'Vintages in the order in which they were released.';
comment on column trends.release.vintage is 'The newest week of the release, such as 2026-W47, with .2, .3 … when that week was released again.';
comment on column trends.release.sequence is 'Grows by one with each release.';
comment on column trends.release.week is 'Monday of the newest week.';
comment on column trends.release.released_at is 'When.';
comment on column trends.release.method_version is 'Version of the formulas.';
comment on column trends.release.inputs is 'Digest of what the release was worked out from; equal inputs are not released twice.';
comment on column trends.release.simulated is 'True when any board of it belongs to a simulated market.';

create table trends.role_member (
  role      text not null,
  member_of text not null,
  primary key (role, member_of)
);
comment on table trends.role_member is 'Which figures a role counts in: its own, its family''s, go-to-market''s, all.';
comment on column trends.role_member.role is 'Role id.';
comment on column trends.role_member.member_of is 'Role id, family id, go-to-market or all.';

create table trends.board_unit (
  board    text primary key,
  unit     text not null,
  kind     text not null,
  employer text not null
);
comment on table trends.board_unit is 'The employer lineage that a board belongs to.';
comment on column trends.board_unit.board is 'platform:token';
comment on column trends.board_unit.unit is 'The first board of the lineage.';
comment on column trends.board_unit.kind is 'own, aggregator or latest; only own boards are in a panel.';
comment on column trends.board_unit.employer is 'Employer id, or the board where many employers advertise.';

create table trends.board_lapse (
  board     text not null,
  from_day  date not null,
  to_day    date,
  primary key (board, from_day)
);
comment on table trends.board_lapse is 'Periods in which a board is out of the stock because it was not observed for more than four weeks.';
comment on column trends.board_lapse.board is 'platform:token';
comment on column trends.board_lapse.from_day is 'The fifth Monday.';
comment on column trends.board_lapse.to_day is 'The day it was observed again; null while it has not been.';

create table trends.unit_week (
  unit     text not null,
  week     date not null,
  observed boolean not null,
  gone     boolean not null,
  primary key (unit, week)
);
comment on table trends.unit_week is 'In which weeks an employer lineage was observed.';
comment on column trends.unit_week.unit is 'The first board of the lineage.';
comment on column trends.unit_week.week is 'Monday.';
comment on column trends.unit_week.observed is 'True when complete snapshots cover the week.';
comment on column trends.unit_week.gone is 'True when the board is confirmed gone: observed, with nothing open.';

create table trends.unit_count (
  unit       text not null,
  week       date not null,
  role       text not null,
  seniority  text not null,
  country    text not null,
  region     text not null,
  work_mode  text not null,
  employer   text not null,
  panel      boolean not null,
  active     double precision not null,
  open_start double precision not null,
  open_end   double precision not null,
  opened     double precision not null,
  closed     double precision not null,
  backlog    double precision not null,
  reposted   double precision not null,
  lost       double precision not null,
  postings   double precision not null,
  listings   double precision not null,
  openings   double precision not null,
  age_days   double precision not null
);
create index unit_count_week on trends.unit_count (week);
comment on table trends.unit_count is 'Counts by employer lineage, week and cell; a posting in k places counts 1/k in each.';
comment on column trends.unit_count.unit is 'The first board of the lineage.';
comment on column trends.unit_count.week is 'Monday.';
comment on column trends.unit_count.role is 'Role id.';
comment on column trends.unit_count.seniority is 'Seniority id.';
comment on column trends.unit_count.country is 'ISO 3166-1, or unknown.';
comment on column trends.unit_count.region is 'ISO 3166-2, or unknown.';
comment on column trends.unit_count.work_mode is 'remote, hybrid, onsite or unknown.';
comment on column trends.unit_count.employer is 'Employer id.';
comment on column trends.unit_count.panel is 'True for employers'' own boards.';
comment on column trends.unit_count.active is 'Mean of the seven daily stocks.';
comment on column trends.unit_count.open_start is 'Stock at the end of the Sunday before.';
comment on column trends.unit_count.open_end is 'Stock at the end of the week''s Sunday.';
comment on column trends.unit_count.opened is 'Postings whose first day lies in the week.';
comment on column trends.unit_count.closed is 'Postings that closed in the week.';
comment on column trends.unit_count.backlog is 'Postings that were already there when their board was first watched, or watched again.';
comment on column trends.unit_count.reposted is 'Postings that came back.';
comment on column trends.unit_count.lost is 'Open postings of boards that are not observed any more.';
comment on column trends.unit_count.postings is 'Postings open on any day of the week.';
comment on column trends.unit_count.listings is 'Listings of those postings.';
comment on column trends.unit_count.openings is 'Places those postings are offered in.';
comment on column trends.unit_count.age_days is 'Sum of the ages of the postings open at the end of the week.';

create table trends.facts (
  figure_id      text not null,
  metric         text not null,
  period_start   date not null,
  period_end     date not null,
  role           text not null,
  seniority      text not null default 'all',
  country        text not null default 'all',
  region         text not null default 'all',
  work_mode      text not null default 'all',
  tool           text not null default 'all',
  title          text not null default 'all',
  employer       text not null default 'all',
  currency       text not null default 'all',
  horizon        text not null,
  vintage        text not null,
  value          double precision,
  unit           text not null,
  ci_low         double precision,
  ci_high        double precision,
  ci_method      text,
  postings       integer,
  employers      integer,
  boards         integer,
  effective_n    double precision,
  coverage       double precision,
  status         text not null,
  reason         text,
  converted      boolean not null default false,
  method_version integer not null,
  sentence       text,
  primary key (figure_id)
);
create index facts_cell on trends.facts (metric, period_end, role);
comment on table trends.facts is 'One row per figure and vintage.';
comment on column trends.facts.figure_id is 'Follows from metric, period, dimensions, horizon and vintage, over which rows are unique.';
comment on column trends.facts.metric is 'What is measured; see docs/metrics.md.';
comment on column trends.facts.period_start is 'First day of the period measured.';
comment on column trends.facts.period_end is 'Last day of the period measured.';
comment on column trends.facts.role is 'Role id, family id, go-to-market or all.';
comment on column trends.facts.seniority is 'Seniority id, or all.';
comment on column trends.facts.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.facts.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.facts.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.facts.tool is 'Tool id, two ids joined by +, or all.';
comment on column trends.facts.title is 'Title without noise, or all.';
comment on column trends.facts.employer is 'Employer id, or all.';
comment on column trends.facts.currency is 'ISO 4217, or all.';
comment on column trends.facts.horizon is 'week, four_week, thirteen_week or year.';
comment on column trends.facts.vintage is 'The release the figure belongs to.';
comment on column trends.facts.value is 'The figure; null when it is withheld.';
comment on column trends.facts.unit is 'count, percent, points, share, days, index or currency.';
comment on column trends.facts.ci_low is 'Lower end of the 95 % interval.';
comment on column trends.facts.ci_high is 'Upper end of the 95 % interval.';
comment on column trends.facts.ci_method is 'How the interval was worked out.';
comment on column trends.facts.postings is 'Postings behind the figure.';
comment on column trends.facts.employers is 'Employers behind the figure.';
comment on column trends.facts.boards is 'Boards behind the figure.';
comment on column trends.facts.effective_n is 'How many independent postings would tell as much.';
comment on column trends.facts.coverage is 'Panel share, or disclosed share for pay, 0 to 1.';
comment on column trends.facts.status is 'publish, caution or suppressed.';
comment on column trends.facts.reason is 'Why it is not simply published.';
comment on column trends.facts.converted is 'True when amounts were converted from another currency.';
comment on column trends.facts.method_version is 'Version of the formulas.';
comment on column trends.facts.sentence is 'What a writer may print.';

create table trends.release_week (
  week    date primary key,
  vintage text not null references trends.release
);
comment on table trends.release_week is 'The newest vintage of each week; a release restates whole weeks.';
comment on column trends.release_week.week is 'Monday.';
comment on column trends.release_week.vintage is 'The newest release that holds the week.';

create view trends.newest as
select facts.*, release_week.week
from trends.facts
join trends.release_week on release_week.vintage = facts.vintage and facts.period_end = release_week.week + 6;
comment on view trends.newest is 'Each weekly figure in its newest vintage.';
comment on column trends.newest.week is 'Monday of the last week of the period measured.';
do $$
declare
  known record;
begin
  for known in
    select attname, col_description(attrelid, attnum) as meaning
    from pg_attribute
    where attrelid = 'trends.facts'::regclass and attnum > 0
  loop
    execute format('comment on column trends.newest.%I is %L', known.attname, known.meaning);
  end loop;
end $$;

create function trends.figure_id(
  metric text, period_end date, role text, seniority text, country text, region text, work_mode text, tool text,
  title text, employer text, currency text, horizon text, vintage text) returns text
language sql immutable parallel safe
return substr(md5(metric || '|' || (period_end - date '2000-01-01')::text || '|' || role || '|' || seniority || '|' || country
  || '|' || region || '|' || work_mode || '|' || tool || '|' || title || '|' || employer || '|' || currency || '|' || horizon
  || '|' || vintage), 1, 16);
comment on function trends.figure_id is 'The id of a figure: the first 16 hexadecimal digits of MD5 over what tells it apart.';
