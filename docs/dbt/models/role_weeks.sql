-- Open postings of each role by week, of all seniorities, countries and modes of work.
select
  week,
  role,
  active,
  ci_low,
  ci_high,
  status,
  reason,
  postings,
  employers,
  figure_id,
  vintage
from {{ source('trends', 'postings_weekly') }}
where seniority = 'all' and country = 'all' and region = 'all'
  and metro = 'all' and work_mode = 'all' and employment_type = 'all'
