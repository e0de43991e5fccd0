-- The postings of the panel units and weeks that are due, unit after unit. Days are numbered from 1970.
select point.unit, from_week - date '1970-01-01' as from_week, to_week - date '1970-01-01' as to_week, role, seniority, countries, regions,
  work_mode, employer, panel, from_days, to_days, entries, exits
from due_week
join posting_point point on point.unit = due_week.unit and last_day >= from_week and first_day <= to_week + 6
order by point.unit;
