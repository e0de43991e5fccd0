-- The breaks of the release that call for caution.
select role, week, panel
from trends.coverage_break
where vintage = :vintage and caution;
