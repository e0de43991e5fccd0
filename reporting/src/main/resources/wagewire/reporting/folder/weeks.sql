-- Weeks in which panel units were observed, with the columns of trends.unit_week.
select unit, week, own, gone, selected, rests_on, read_again
from trends.kept_week
where valid_from <= :sequence and coalesce(valid_to > :sequence, true)
order by unit collate "C", week;
