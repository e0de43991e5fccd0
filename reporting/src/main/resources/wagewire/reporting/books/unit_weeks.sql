-- The observed weeks of employers' own lineages.
select unit_week.unit, week, gone
from trends.unit_week
where exists (select from trends.board_unit where board_unit.unit = unit_week.unit and kind = 'own');
