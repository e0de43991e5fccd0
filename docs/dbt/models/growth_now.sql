-- Growth of each role in the newest week, over four weeks and a year, beside its stock.
select
  growth.week,
  growth.role,
  growth.horizon,
  growth.active_growth as percent,
  growth.ci_low,
  growth.ci_high,
  growth.status,
  growth.reason,
  growth.sentence,
  growth.figure_id,
  growth.vintage,
  role_weeks.active,
  role_weeks.figure_id as active_figure_id
from {{ source('trends', 'growth') }} as growth
left join {{ ref('role_weeks') }} as role_weeks using (week, role)
where growth.week = (select max(week) from {{ source('metrics', 'release_week') }})
  and growth.horizon in ('four_week', 'year')
  and growth.seniority = 'all' and growth.country = 'all' and growth.region = 'all'
