-- Counts by week and cell: role x one of (seniority, country, region, work mode), and role x seniority x country.
-- Grain: week and cell, for the weeks of the release. Universe: unit_count.
-- Rules: cells of fewer than 3 postings are not kept; the parts of a posting in several places may make 2.99 of 3.
truncate cell_week;

insert into cell_week (
  week, role, seniority, country, region, work_mode, active, open_start, open_end, opened, closed, backlog, reposted,
  lost, postings, listings, openings, employers, boards, boards_observed, largest)
with member as (
  select unit_count.*, member_of, unit_week.unit is not null as observed
  from unit_count
  join role_member using (role)
  left join unit_week using (unit, week)
  where week between :from_week and :newest_week
), employer_cell as (
  select week, member_of as role,
    case when grouping(seniority) = 0 then seniority else 'all' end as seniority,
    case when grouping(country) = 0 then country else 'all' end as country,
    case when grouping(region) = 0 then region else 'all' end as region,
    case when grouping(work_mode) = 0 then work_mode else 'all' end as work_mode,
    employer,
    sum(active) as active, sum(open_start) as open_start, sum(open_end) as open_end, sum(opened) as opened,
    sum(closed) as closed, sum(backlog) as backlog, sum(reposted) as reposted, sum(lost) as lost,
    sum(postings) as postings, sum(listings) as listings, sum(openings) as openings,
    count(distinct unit) filter (where postings > 0) as boards,
    count(distinct unit) filter (where postings > 0 and observed) as boards_observed
  from member
  group by week, member_of, employer,
    grouping sets ((), (seniority), (country), (region), (work_mode), (seniority, country))
)
select week, role, seniority, country, region, work_mode,
  sum(active), sum(open_start), sum(open_end), sum(opened), sum(closed), sum(backlog), sum(reposted), sum(lost),
  sum(postings), sum(listings), sum(openings),
  count(*) filter (where postings > 0), sum(boards), sum(boards_observed), max(postings) / sum(postings)
from employer_cell
group by week, role, seniority, country, region, work_mode
having sum(postings) >= 2.5;

analyze cell_week;
