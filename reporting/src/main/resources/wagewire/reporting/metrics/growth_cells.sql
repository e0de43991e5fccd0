-- The cells whose growth is worked out.
-- Universe: whole roles, and of the other cells those that reach 30 postings of 8 employers in some week of the release:
-- below that no growth is ever told (methodology §11).
select role, seniority, country, region, work_mode
from trends.facts
where metric = 'active' and period_end between :from_week + 6 and :newest_week + 6 and vintage = :vintage
group by role, seniority, country, region, work_mode
having max(postings) filter (where employers >= 8) >= 30
  or (seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all')
order by role, seniority, country, region, work_mode;
