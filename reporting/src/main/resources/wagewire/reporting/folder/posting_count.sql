-- How many postings of a release are kept: fewer than it was calculated from where some were forgotten since.
select count(*) as rows
from trends.kept_posting
where valid_from <= :sequence and coalesce(valid_to > :sequence, true);
