-- The coverage breaks of the release that lead to caution.
select role, week, panel
from trends.coverage_break
where vintage = :vintage and caution;
