-- The observed weeks of employers' own lineages.
select unit, week, gone
from unit_week
where own;
