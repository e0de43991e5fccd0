-- The employers behind a figure, those with most postings first.
select employer, count(*) as postings, count(*) filter (where counted) as counted
from traced_posting
group by employer
order by count(*) filter (where counted) desc, count(*) desc, employer collate "C";
