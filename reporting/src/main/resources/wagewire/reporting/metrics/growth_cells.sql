-- The cells whose growth is worked out.
-- Grain: cell. Universe: whole roles, and of the other cells those that reach 30 postings of 8 employers in some week of the release:
-- below that no growth is ever told (methodology §11).
select role, seniority, country, region, work_mode
from cell_week
group by role, seniority, country, region, work_mode
having max(postings) filter (where employers >= 8) >= 29.5
  or (seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all')
order by role, seniority, country, region, work_mode;
