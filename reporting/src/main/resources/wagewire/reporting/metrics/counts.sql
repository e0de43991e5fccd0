-- Metrics: active, open_start, open_end, opened, closed, backlog, reposted, lost, listings, openings, employers_open,
--   boards_observed.
-- Grain: week and cell: role x one of (seniority, country, region, work mode), and role x seniority x country.
-- Unit: count. Universe: trends.unit_count.
-- Rules: cells of fewer than 3 postings are not stored; fewer than 10 postings or 3 employers are suppressed, fewer
--   than 30 or 8 or more than 40 % at one employer are caution, more than 70 % suppressed (methodology §11).
with unit_cell as (
  select week, member_of as role,
    case when grouping(seniority) = 0 then seniority else 'all' end as seniority,
    case when grouping(country) = 0 then country else 'all' end as country,
    case when grouping(region) = 0 then region else 'all' end as region,
    case when grouping(work_mode) = 0 then work_mode else 'all' end as work_mode,
    employer, unit,
    sum(active) as active, sum(open_start) as open_start, sum(open_end) as open_end, sum(opened) as opened,
    sum(closed) as closed, sum(backlog) as backlog, sum(reposted) as reposted, sum(lost) as lost,
    sum(postings) as postings, sum(listings) as listings, sum(openings) as openings
  from trends.unit_count
  join trends.role_member using (role)
  where week between :from_week and :newest_week
  group by week, member_of, employer, unit,
    grouping sets ((), (seniority), (country), (region), (work_mode), (seniority, country))
), employer_cell as (
  select week, role, seniority, country, region, work_mode, employer,
    sum(active) as active, sum(open_start) as open_start, sum(open_end) as open_end, sum(opened) as opened,
    sum(closed) as closed, sum(backlog) as backlog, sum(reposted) as reposted, sum(lost) as lost,
    sum(postings) as postings, sum(listings) as listings, sum(openings) as openings,
    count(*) filter (where postings > 0) as boards,
    count(*) filter (where postings > 0 and unit_week.observed) as boards_observed
  from unit_cell
  left join trends.unit_week using (unit, week)
  group by week, role, seniority, country, region, work_mode, employer
), cell as (
  select week, role, seniority, country, region, work_mode,
    sum(active) as active, sum(open_start) as open_start, sum(open_end) as open_end, sum(opened) as opened,
    sum(closed) as closed, sum(backlog) as backlog, sum(reposted) as reposted, sum(lost) as lost,
    sum(postings) as postings, sum(listings) as listings, sum(openings) as openings,
    count(*) filter (where postings > 0) as employers, sum(boards) as boards, sum(boards_observed) as boards_observed,
    max(postings) / nullif(sum(postings), 0) as largest
  from employer_cell
  group by week, role, seniority, country, region, work_mode
  having sum(postings) >= 2.5
), judged as (
  select cell.*,
    case
      when postings < 9.5 or employers < 3 or largest > 0.7 then 'suppressed'
      when postings < 29.5 or employers < 8 or largest > 0.4 then 'caution'
      else 'publish'
    end as status,
    case
      when postings < 9.5 then 'few_postings'
      when employers < 3 then 'few_employers'
      when largest > 0.7 then 'dominated'
      when postings < 29.5 then 'few_postings'
      when employers < 8 then 'few_employers'
      when largest > 0.4 then 'dominated'
    end as reason
  from cell
)
insert into trends.facts (
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, horizon, vintage,
  value, unit, postings, employers, boards, status, reason, method_version)
select
  trends.figure_id(metric, week + 6, role, seniority, country, region, work_mode, 'all', 'all', 'all', 'all', 'week', :vintage),
  metric, week, week + 6, role, seniority, country, region, work_mode, 'week', :vintage,
  case when status <> 'suppressed' then amount end, 'count',
  round(postings)::integer, employers, boards, status, reason, :method_version
from judged
cross join lateral (values
  ('active', active), ('open_start', open_start), ('open_end', open_end), ('opened', opened), ('closed', closed),
  ('backlog', backlog), ('reposted', reposted), ('lost', lost), ('listings', listings), ('openings', openings),
  ('employers_open', employers), ('boards_observed', boards_observed)) as measured (metric, amount);
