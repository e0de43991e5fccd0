-- What a release is worked out with: counts by cell, and a place where figures wait for their release.
create table trends.cell_week (
  week            date not null,
  role            text not null,
  seniority       text not null,
  country         text not null,
  region          text not null,
  work_mode       text not null,
  active          double precision not null,
  open_start      double precision not null,
  open_end        double precision not null,
  opened          double precision not null,
  closed          double precision not null,
  backlog         double precision not null,
  reposted        double precision not null,
  lost            double precision not null,
  postings        double precision not null,
  listings        double precision not null,
  openings        double precision not null,
  employers       integer not null,
  boards          integer not null,
  boards_observed integer not null,
  largest         double precision not null
);
comment on table trends.cell_week is 'Counts by week and cell of 3 postings or more, for the weeks of the newest release.';
comment on column trends.cell_week.week is 'Monday.';
comment on column trends.cell_week.role is 'Role id, family id, go-to-market or all.';
comment on column trends.cell_week.seniority is 'Seniority id, or all.';
comment on column trends.cell_week.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.cell_week.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.cell_week.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.cell_week.active is 'Mean of the seven daily stocks.';
comment on column trends.cell_week.open_start is 'Stock at the end of the Sunday before.';
comment on column trends.cell_week.open_end is 'Stock at the end of the week''s Sunday.';
comment on column trends.cell_week.opened is 'Postings whose first day lies in the week.';
comment on column trends.cell_week.closed is 'Postings that closed in the week.';
comment on column trends.cell_week.backlog is 'Postings that were already there when their board was first watched, or watched again.';
comment on column trends.cell_week.reposted is 'Postings that came back.';
comment on column trends.cell_week.lost is 'Open postings of boards that are not observed any more.';
comment on column trends.cell_week.postings is 'Postings open on any day of the week.';
comment on column trends.cell_week.listings is 'Listings of those postings.';
comment on column trends.cell_week.openings is 'Places those postings are offered in.';
comment on column trends.cell_week.employers is 'Employers with a posting open on any day of the week.';
comment on column trends.cell_week.boards is 'Boards, moved ones counted once, with such a posting.';
comment on column trends.cell_week.boards_observed is 'Those of them that were observed in the week.';
comment on column trends.cell_week.largest is 'Share of the postings at the largest employer.';

create unlogged table trends.incoming_fact (
  metric       text not null,
  period_start date not null,
  period_end   date not null,
  role         text not null,
  seniority    text not null,
  country      text not null,
  region       text not null,
  work_mode    text not null,
  tool         text not null,
  currency     text not null,
  horizon      text not null,
  value        double precision,
  unit         text not null,
  ci_low       double precision,
  ci_high      double precision,
  ci_method    text,
  postings     integer,
  employers    integer,
  boards       integer,
  effective_n  double precision,
  coverage     double precision,
  status       text not null,
  reason       text,
  converted    boolean not null,
  sentence     text
);
comment on table trends.incoming_fact is 'Rows of facts on their way in while a release is worked out; empty at other times.';
do $$
declare
  known record;
begin
  for known in
    select facts.attname, col_description(facts.attrelid, facts.attnum) as meaning
    from pg_attribute facts
    join pg_attribute incoming on incoming.attrelid = 'trends.incoming_fact'::regclass and incoming.attname = facts.attname
    where facts.attrelid = 'trends.facts'::regclass and facts.attnum > 0
  loop
    execute format('comment on column trends.incoming_fact.%I is %L', known.attname, known.meaning);
  end loop;
end $$;
