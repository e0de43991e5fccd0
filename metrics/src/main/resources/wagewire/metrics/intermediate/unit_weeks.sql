-- The observed weeks of employers' own panel units.
select unit, week, gone, selected
from unit_week
where own;
