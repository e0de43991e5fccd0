-- Releases up to one, and how many of them there were at the release before (:since; 0 for none).
select count(*) as rows, count(*) filter (where sequence <= :since) as same
from trends.release
where sequence <= :sequence;
