-- The coverage breaks of the release that lead to caution.
select role, week
from metrics.coverage_break
where vintage = :vintage and caution;
