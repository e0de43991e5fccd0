-- The roles and groups whose growth is stated.
-- Grain: whole role or group. Universe: those with cells in the release.
select distinct role
from cell_week
where row(seniority, country, region, work_mode) = row('all', 'all', 'all', 'all');
