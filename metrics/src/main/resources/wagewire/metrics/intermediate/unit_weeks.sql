-- The observed weeks of employers' own panel units, and how many a unit stands for where others of its kind were not read
-- yet (6.26).
select unit, unit_week.week, gone, selected, rests_on is not null as rests, coalesce(turn_weight.stock, 1) as stock_weight,
  coalesce(turn_weight.flow, 1) as flow_weight
from unit_week
left join turn_weight on turn_weight.week = unit_week.week and rests_on is not null and read_again
where own;
