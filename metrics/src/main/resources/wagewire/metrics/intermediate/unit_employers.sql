-- The employers that postings name of panel units that have several, the first in order by role.
with several as (
  select unit from posting_point where panel group by unit having min(employer) <> max(employer)
)
select unit, role, min(employer collate "C") as employer
from posting_point
join several using (unit)
where panel
group by unit, role;
