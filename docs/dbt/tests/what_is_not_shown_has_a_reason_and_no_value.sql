-- Rows that are not shown and have a value or no reason, or are shown and have none.
select role, horizon, percent, status, reason
from {{ ref('growth_now') }}
where (status = 'suppressed') <> (percent is null) or (status = 'suppressed' and reason is null)
