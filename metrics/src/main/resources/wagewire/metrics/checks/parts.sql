-- Fails unless the counts of each role and group are the sums of its panel units' counts, in each week of the release.
select week, member_of as role
from (
  select week, member_of, sum(active) as active, sum(postings) as postings
  from trends.unit_count
  join trends.role_member using (role)
  where week between :from_week and :newest_week
  group by week, member_of) parts
left join trends.cell_week whole using (week)
where whole.role = member_of and row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all')
  and abs(parts.active - whole.active) > 1e-6 * greatest(1, whole.active)
limit 1;
