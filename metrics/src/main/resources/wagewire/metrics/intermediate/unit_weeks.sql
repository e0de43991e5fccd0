-- The observed weeks of employers' own panel units.
select unit, week, gone
from unit_week
where own;
