-- Weeks of panel units in a release, and how many of them the release before (:since; 0 for none) had too.
select count(*) as rows, count(*) filter (where valid_from <= :since) as same
from trends.kept_week
where valid_from <= :sequence and coalesce(valid_to > :sequence, true);
