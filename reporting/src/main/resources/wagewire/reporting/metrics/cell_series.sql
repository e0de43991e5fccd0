-- What growth is worked out from: mean daily stock and flow of one role or group, by lineage, week and the other
-- dimensions, which are put together to cells where they are read.
-- Grain: lineage, week, seniority, country, region, work mode.
select seniority, country, region, work_mode, unit, unit_count.employer, panel, week, sum(active) as active,
  sum(opened) as opened, sum(postings) as postings
from trends.unit_count
join trends.role_member using (role)
where member_of = :role
group by seniority, country, region, work_mode, unit, unit_count.employer, panel, week;
