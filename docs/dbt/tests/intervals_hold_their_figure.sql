-- Rows whose figure lies outside its own interval.
select week, role, active, ci_low, ci_high
from {{ ref('role_weeks') }}
where active not between ci_low and ci_high
