-- The observed weeks of employers' own panel units, and how many a unit stands for where others of its kind were not read
-- yet (6.26).
-- Grain: panel unit, state and weights; weeks are ranges of their numbers, the record's first week being 0.
select unit, case when selected then 'selected' when gone then 'gone' else 'observed' end as state, rests_on is not null as rests,
  coalesce(turn_weight.stock, 1) as stock_weight, coalesce(turn_weight.flow, 1) as flow_weight,
  range_agg(int4range((unit_week.week - :first_week) / 7, (unit_week.week - :first_week) / 7, '[]')) as weeks
from unit_week
left join turn_weight on turn_weight.week = unit_week.week and rests_on is not null and read_again
where own and unit_week.week between :first_week and :newest_week
group by unit, state, rests, stock_weight, flow_weight;
