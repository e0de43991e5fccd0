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

update trends.kept_posting
set metros = offered.metros
from (
  select posting_id, array_agg(coalesce(metro, 'none') order by place) as metros
  from postings.posting_place
  left join postings.metro_city using (region, city)
  group by posting_id
  having bool_or(metro is not null)) as offered
where offered.posting_id = kept_posting.posting_id and valid_to is null
  and cardinality(offered.metros) = cardinality(kept_posting.countries);

create or replace view trends.posting_point as
select posting_id, board, unit, panel, employer, role, seniority, country, region, work_mode, title, opened_on, posted_on,
  listings, openings, countries, regions, from_days, to_days, entries, exits, described, tools, disclosed, currency, period,
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
  postings   double precision not null,
  unobserved double precision not null,
  employers  integer not null,
  boards     integer not null,
  largest    double precision not null,
  reveals_another_part boolean not null default false
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
  unobserved      double precision not null,
  employers       integer not null,
  boards          integer not null,
  boards_observed integer not null,
  largest         double precision not null,
  reveals_another_part boolean not null default false
);
comment on table trends.employment_week is
  'Counts by week and type of employment of 3 postings or more, for the weeks of the newest release; empty after a crash until the next.';
comment on column trends.employment_week.week is 'Monday.';
comment on column trends.employment_week.role is 'Role id, family id, go-to-market or all; those of which some posting states its type.';
comment on column trends.employment_week.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';

-- Figures with the dimensions that trends.figure has had from the beginning.

create or replace view trends.figure_of_release as
select
  trends.figure_id(key_hash, number, sequence) as figure_id, metric, period_start, period_end, role, seniority, country, region,
  work_mode, tool, title, employer, currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers,
  boards, effective_n, coverage, status, reason, unit = 'currency' and currency = 'all' as converted, method_version, sentence,
  figure.week, closing_week, key_hash, cell_hash, metro, employment_type
from trends.figure
join trends.release on valid_from <= sequence and coalesce(valid_to > sequence, true)
  and closing_week between from_week and release.week
join trends.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, sentence);

create or replace view trends.facts as
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, metro, employment_type
from trends.figure_of_release
union all
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, 'all', 'all'
from trends.released_fact;

create or replace function trends.fact(id text) returns setof trends.facts
language sql stable parallel safe rows 1
as $$
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, metro, employment_type
  from trends.figure_of_release
  where key_hash = case when id ~ '^[0-9a-f]{22}$' then ('x' || substr(id, 1, 15))::bit(60)::bigint end
    and figure_id = id
  union all
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, 'all', 'all'
  from trends.released_fact
  where figure_id = id
$$;

drop function trends.facts_of_cell;

create function trends.facts_of_cell(
  of_metric text, of_role text, of_seniority text, of_country text, of_region text, of_metro text, of_work_mode text,
  of_employment_type text, of_tool text, of_title text, of_employer text, of_currency text, of_horizon text)
  returns setof trends.facts
language sql stable parallel safe
as $$
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, metro, employment_type
  from trends.figure_of_release
  where metric = of_metric
    and cell_hash = trends.figure_cell(
      of_role, of_seniority, of_country, of_region, of_metro, of_work_mode, of_employment_type, of_tool, of_title, of_employer,
      of_currency, of_horizon)
  union all
  select
    figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, 'all', 'all'
  from trends.released_fact
  where metric = of_metric and role = of_role and seniority = of_seniority and country = of_country and region = of_region
    and work_mode = of_work_mode and tool = of_tool and title = of_title and employer = of_employer and currency = of_currency
    and horizon = of_horizon and of_metro = 'all' and of_employment_type = 'all'
$$;
comment on function trends.facts_of_cell is 'The figures of a metric and cell, of all periods and releases.';

create or replace view trends.newest as
select
  trends.figure_id(key_hash, number, sequence) as figure_id, metric, period_start, period_end, role, seniority, country, region,
  work_mode, tool, title, employer, currency, horizon, vintage, value, unit, ci_low, ci_high, ci_method, postings, employers,
  boards, effective_n, coverage, status, reason, unit = 'currency' and currency = 'all' as converted, method_version, sentence,
  figure.week, cell_hash, metro, employment_type
from trends.figure
join trends.release_week on release_week.week = closing_week
join trends.release using (vintage)
join trends.metric_number on number = any (metrics)
cross join lateral unnest(array[estimates[array_position(metrics, number)]]) as one (
  value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, sentence)
where valid_to is null
union all
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, released_fact.vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence, release_week.week,
  trends.figure_cell(role, seniority, country, region, 'all', work_mode, 'all', tool, title, employer, currency, horizon), 'all', 'all'
from trends.released_fact
join trends.release_week on release_week.vintage = released_fact.vintage and period_end = release_week.week + 6
where metric not in ('pay_growth', 'pay_growth_3m', 'pay_growth_weighted', 'pay_change_within', 'pay_change_mix')
union all
select
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, tool, title, employer, currency,
  horizon, released_fact.vintage, value, unit, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason,
  converted, method_version, sentence,
  date_trunc('month', period_end)::date,
  trends.figure_cell(role, seniority, country, region, 'all', work_mode, 'all', tool, title, employer, currency, horizon), 'all', 'all'
from trends.released_fact
join trends.release_week on release_week.vintage = released_fact.vintage
  and release_week.week = date_trunc('week', period_end)::date
where metric in ('pay_growth', 'pay_growth_3m', 'pay_growth_weighted', 'pay_change_within', 'pay_change_mix');

do $$
declare
  shown text;
begin
  foreach shown in array array['trends.figure_of_release', 'trends.facts', 'trends.newest']
  loop
    execute format('comment on column %s.metro is %L', shown, 'CBSA code of a metropolitan area, or all.');
    execute format('comment on column %s.employment_type is %L', shown,
      'full-time, part-time, contract, temporary, internship, unknown, or all.');
  end loop;
end
$$;
comment on column trends.figure.metro is 'CBSA code of a metropolitan area, or all.';
comment on column trends.figure.employment_type is 'full-time, part-time, contract, temporary, internship, unknown, or all.';
comment on column trends.incoming_figure.metro is 'CBSA code of a metropolitan area, or all.';
comment on column trends.incoming_figure.employment_type is 'full-time, part-time, contract, temporary, internship, unknown, or all.';
comment on column trends.incoming_fact.metro is 'CBSA code of a metropolitan area, or all.';
comment on column trends.incoming_fact.employment_type is 'full-time, part-time, contract, temporary, internship, unknown, or all.';

-- One row a cell, as before: types of employment have a view of their own.
create or replace view trends.postings_weekly as
select
  week, role, seniority, country, region, work_mode,
  max(value) filter (where metric = 'active') as active,
  max(value) filter (where metric = 'open_start') as open_start,
  max(value) filter (where metric = 'open_end') as open_end,
  max(value) filter (where metric = 'opened') as opened,
  max(value) filter (where metric = 'closed') as closed,
  max(value) filter (where metric = 'backlog') as backlog,
  max(value) filter (where metric = 'reposted') as reposted,
  max(value) filter (where metric = 'lost') as lost,
  max(value) filter (where metric = 'listings') as listings,
  max(value) filter (where metric = 'openings') as openings,
  max(value) filter (where metric = 'employers_open') as employers_open,
  max(value) filter (where metric = 'boards_observed') as boards_observed,
  max(value) filter (where metric = 'median_age_days') as median_age_days,
  max(case when metric = 'active' then ci_low end) as ci_low,
  max(case when metric = 'active' then ci_high end) as ci_high,
  max(case when metric = 'active' then ci_method end) as ci_method,
  max(case when metric = 'active' then postings end) as postings,
  max(case when metric = 'active' then employers end) as employers,
  max(case when metric = 'active' then boards end) as boards,
  max(case when metric = 'active' then effective_n end) as effective_n,
  max(case when metric = 'active' then coverage end) as coverage,
  max(case when metric = 'active' then status end) as status,
  max(case when metric = 'active' then reason end) as reason,
  max(case when metric = 'active' then sentence end) as sentence,
  max(case when metric = 'active' then figure_id end) as figure_id,
  max(case when metric = 'active' then vintage end) as vintage
from trends.newest
where metric in ('active', 'open_start', 'open_end', 'opened', 'closed', 'backlog', 'reposted', 'lost', 'listings', 'openings', 'employers_open', 'boards_observed', 'median_age_days') and employer = 'all' and employment_type = 'all'
group by week, role, seniority, country, region, work_mode;

create view trends.employment_types as
select
  week, role, employment_type,
  max(value) filter (where metric = 'active') as active,
  max(value) filter (where metric = 'open_start') as open_start,
  max(value) filter (where metric = 'open_end') as open_end,
  max(value) filter (where metric = 'opened') as opened,
  max(value) filter (where metric = 'closed') as closed,
  max(value) filter (where metric = 'backlog') as backlog,
  max(value) filter (where metric = 'reposted') as reposted,
  max(value) filter (where metric = 'lost') as lost,
  max(value) filter (where metric = 'listings') as listings,
  max(value) filter (where metric = 'openings') as openings,
  max(value) filter (where metric = 'employers_open') as employers_open,
  max(value) filter (where metric = 'boards_observed') as boards_observed,
  max(case when metric = 'active' then ci_low end) as ci_low,
  max(case when metric = 'active' then ci_high end) as ci_high,
  max(case when metric = 'active' then ci_method end) as ci_method,
  max(case when metric = 'active' then postings end) as postings,
  max(case when metric = 'active' then employers end) as employers,
  max(case when metric = 'active' then boards end) as boards,
  max(case when metric = 'active' then effective_n end) as effective_n,
  max(case when metric = 'active' then coverage end) as coverage,
  max(case when metric = 'active' then status end) as status,
  max(case when metric = 'active' then reason end) as reason,
  max(case when metric = 'active' then sentence end) as sentence,
  max(case when metric = 'active' then figure_id end) as figure_id,
  max(case when metric = 'active' then vintage end) as vintage
from trends.newest
where metric in ('active', 'open_start', 'open_end', 'opened', 'closed', 'backlog', 'reposted', 'lost', 'listings', 'openings', 'employers_open', 'boards_observed') and employment_type <> 'all'
group by week, role, employment_type;
comment on view trends.employment_types is 'Counts of postings by week and type of employment.';

create view trends.metros as
select
  week, role, metro, (select area.name from postings.metro area where area.metro = newest.metro) as name,
  max(value) filter (where metric = 'metro_active') as metro_active,
  max(case when metric = 'metro_active' then ci_low end) as ci_low,
  max(case when metric = 'metro_active' then ci_high end) as ci_high,
  max(case when metric = 'metro_active' then ci_method end) as ci_method,
  max(case when metric = 'metro_active' then postings end) as postings,
  max(case when metric = 'metro_active' then employers end) as employers,
  max(case when metric = 'metro_active' then boards end) as boards,
  max(case when metric = 'metro_active' then effective_n end) as effective_n,
  max(case when metric = 'metro_active' then coverage end) as coverage,
  max(case when metric = 'metro_active' then status end) as status,
  max(case when metric = 'metro_active' then reason end) as reason,
  max(case when metric = 'metro_active' then sentence end) as sentence,
  max(case when metric = 'metro_active' then figure_id end) as figure_id,
  max(case when metric = 'metro_active' then vintage end) as vintage
from trends.newest
where metric in ('metro_active')
group by week, role, metro;
comment on view trends.metros is 'Postings by metropolitan area of the United States; a posting in k places counts 1/k in each.';
comment on column trends.metros.metro is 'CBSA code.';
comment on column trends.metros.name is 'Principal cities and states of the metropolitan area.';
comment on column trends.metros.metro_active is 'The metric metro_active; null when it is not shown.';

do $$
declare
  of_column record;
begin
  for of_column in
    select copied.target as name, attribute.attname as column_name,
      replace(col_description(original.attrelid, original.attnum), 'place_active', 'metro_active') as meaning
    from (values
        ('trends.cell_week', 'trends.employment_week'),
        ('trends.cell_week', 'trends.metro_week'),
        ('trends.places', 'trends.metros'),
        ('trends.postings_weekly', 'trends.employment_types')) as copied (source, target)
    join pg_attribute attribute on attribute.attrelid = copied.target::regclass and attribute.attnum > 0
    join pg_attribute original on original.attrelid = copied.source::regclass and original.attname = attribute.attname
    where col_description(attribute.attrelid, attribute.attnum) is null
      and col_description(original.attrelid, original.attnum) is not null
  loop
    execute format('comment on column %s.%I is %L', of_column.name, of_column.column_name, of_column.meaning);
  end loop;
end $$;
comment on column trends.employment_types.employment_type is 'full-time, part-time, contract, temporary, internship or unknown.';
