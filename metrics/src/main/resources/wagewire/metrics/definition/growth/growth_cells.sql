-- The cells whose growth is worked out.
-- Grain: cell. Universe: whole roles, and of the cells of one seniority, country or region those whose count is not suppressed for its size
-- (publishability/rules.tsv) in some week of the release.
select role, seniority, country, region, work_mode
from cell_week
where work_mode = 'all' and 'all' in (seniority, country)
group by role, seniority, country, region, work_mode
having bool_or(not :suppressed(count, postings => round(postings), employers => employers))
  or (seniority = 'all' and country = 'all' and region = 'all' and work_mode = 'all')
order by role, seniority, country, region, work_mode;
