-- Fails unless the counts of each role and group are the sums of its panel units' counts, in each week of the release, and at least the
-- sums of its counts by type of employment, of which small ones are left out.
(select week, member_of as role
from (
  select week, member_of, sum(active) as active, sum(postings) as postings
  from metrics.unit_count
  join metrics.role_member using (role)
  where week between :from_week and :newest_week
  group by week, member_of) parts
left join metrics.cell_week whole using (week)
where whole.role = member_of and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
  and abs(parts.active - whole.active) > 1e-6 * greatest(1, whole.active)
limit 1)
union all
(select week, role
from (select week, role, sum(active) as active from metrics.employment_week group by week, role) types
left join metrics.cell_week whole using (week, role)
where row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
  and types.active > whole.active + 1e-6 * greatest(1, whole.active)
limit 1);
