-- Cells that occur twice.
select week, role from {{ ref('role_weeks') }} group by week, role having count(*) > 1
