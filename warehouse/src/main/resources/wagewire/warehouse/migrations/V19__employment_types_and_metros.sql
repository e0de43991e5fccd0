-- Types of employment, of listings and postings, and metropolitan areas: as dimensions of counts.

alter table postings.listing_record add employment_type text not null default 'unknown';
comment on column postings.listing_record.employment_type is
  'full-time, part-time, contract, temporary, internship or unknown; unknown of listings that were read before it was stored.';

create or replace view postings.listing as
select
  listing.listing_id,
  listing.board,
  listing.external_id,
  days.posting_id,
  listing.employer,
  listing.title,
  listing.url,
  days.first_seen,
  case when days.listing_id is not null then coalesce(days.gone_after, (board.newest_at at time zone 'UTC')::date) end as last_seen,
  days.closed_on,
  listing.posted_at,
  listing.content_hash,
  listing.normaliser_version,
  listing.employer_name,
  listing.agency,
  listing.title_key,
  listing.apply_url,
  listing.requisition_id,
  listing.observed_at,
  listing.role,
  listing.seniority,
  listing.work_mode,
  listing.places,
  listing.pay,
  listing.tools,
  listing.described,
  listing.language,
  listing.employment_type
from postings.listing_record listing
left join postings.listing_days days using (listing_id)
left join postings.board using (board);
comment on column postings.listing.employment_type is
  'full-time, part-time, contract, temporary, internship or unknown; unknown of listings that were read before it was stored.';

alter table postings.posting add employment_type text not null default 'unknown';
comment on column postings.posting.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

alter table trends.kept_posting add employment_type text not null default 'unknown';
comment on column trends.kept_posting.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

alter table trends.kept_posting add metros text[] not null default '{}';
comment on column trends.kept_posting.metros is 'CBSA code of each place, or none; empty where no place is in a metropolitan area.';

create or replace view trends.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
  annual_min, annual_max, annual_usd_mid, first_day, last_day, mode_stated, employment_type, metros
from trends.kept_posting
where valid_to is null;
comment on column trends.posting_point.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

comment on column trends.posting_point.metros is 'CBSA code of each place, or none; empty where no place is in a metropolitan area.';

create unlogged table trends.metro_week (
  week       date not null,
  role       text not null,
  metro      text not null,
  active     double precision not null,
  opened     double precision not null,
  closed     double precision not null,
  reposted   double precision not null,
  postings   double precision not null,
  unobserved double precision not null,
  employers  integer not null,
  boards     integer not null,
  largest    double precision not null
);
comment on table trends.metro_week is
  'Counts by week and metropolitan area of 3 postings or more, for the weeks of the newest release; empty after a crash until the next.';
comment on column trends.metro_week.week is 'Monday.';
comment on column trends.metro_week.role is 'Role id, family id, go-to-market or all.';
comment on column trends.metro_week.metro is 'CBSA code.';

create unlogged table trends.employment_week (
  week            date not null,
  role            text not null,
  employment_type text not null,
  active          double precision not null,
  opened          double precision not null,
  closed          double precision not null,
  reposted        double precision not null,
  postings        double precision not null,
  unobserved      double precision not null,
  employers       integer not null,
  boards          integer not null,
  largest         double precision not null
);
comment on table trends.employment_week is
  'Counts by week and type of employment of 3 postings or more, for the weeks of the newest release; empty after a crash until the next.';
comment on column trends.employment_week.week is 'Monday.';
comment on column trends.employment_week.role is 'Role id, family id, go-to-market or all; those of which some posting states its type.';
comment on column trends.employment_week.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

do $$
declare
  of_column record;
begin
  for of_column in
    select copied.target as name, attribute.attname as column_name,
      col_description(original.attrelid, original.attnum) as meaning
    from (values
        ('trends.cell_week', 'trends.employment_week'),
        ('trends.cell_week', 'trends.metro_week')) as copied (source, target)
    join pg_attribute attribute on attribute.attrelid = copied.target::regclass and attribute.attnum > 0
    join pg_attribute original on original.attrelid = copied.source::regclass and original.attname = attribute.attname
    where col_description(attribute.attrelid, attribute.attnum) is null
      and col_description(original.attrelid, original.attnum) is not null
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
