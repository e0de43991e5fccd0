-- What growth is worked out from: mean daily stock and flow by cell, lineage and week.
-- Grain: cell, lineage, week, in that order. Universe: cells that reach 10 postings of 3 employers in some week to be
-- released or in the weeks they are compared with.
with cell as (
  select distinct role, seniority, country, region, work_mode
  from trends.facts
  where vintage = :vintage and metric = 'active' and status <> 'suppressed'
)
select member_of as role, cell.seniority, cell.country, cell.region, cell.work_mode, unit, unit_count.employer,
  panel, week, sum(active) as active, sum(opened) as opened, sum(postings) as postings
from trends.unit_count
join trends.role_member using (role)
join cell on cell.role = member_of
  and cell.seniority in ('all', unit_count.seniority) and cell.country in ('all', unit_count.country)
  and cell.region in ('all', unit_count.region) and cell.work_mode in ('all', unit_count.work_mode)
group by member_of, cell.seniority, cell.country, cell.region, cell.work_mode, unit, unit_count.employer, panel, week
order by 1, 2, 3, 4, 5, unit, week;
