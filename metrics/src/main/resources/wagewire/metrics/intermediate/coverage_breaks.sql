-- The coverage breaks of the release that lead to caution.
select role, week
from trends.coverage_break
where vintage = :vintage and caution;
