-- The observed weeks of employers' own panel units.
-- Grain: panel unit and state; weeks are ranges of their numbers, the record's first week being 0.
select unit, case when selected then 'selected' when gone then 'gone' else 'observed' end as state,
  range_agg(int4range((week - :first_week) / 7, (week - :first_week) / 7, '[]')) as weeks
from unit_week
where own and week between :first_week and :newest_week
group by unit, state;
