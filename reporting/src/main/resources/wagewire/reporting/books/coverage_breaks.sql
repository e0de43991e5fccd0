-- The breaks of the release that call for caution.
select role, week
from trends.coverage_break
where vintage = :vintage and caution;
