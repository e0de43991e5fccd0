-- What growth is worked out from: mean daily stock and flow of one role or group, by lineage, week and the other
-- dimensions, which are put together to cells where they are read.
-- Grain: lineage, week (numbered from the record's first), seniority, country, region, work mode.
select seniority, country, region, work_mode, unit, unit_count.employer, panel, (week - :first_week) / 7 as week,
  sum(active) as active, sum(opened) as opened, sum(postings) as postings
from unit_count
join role_member using (role)
where member_of = :role and week between :first_week and :newest_week
group by seniority, country, region, work_mode, unit, unit_count.employer, panel, unit_count.week;
