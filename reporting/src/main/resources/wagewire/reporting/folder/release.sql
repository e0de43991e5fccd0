-- A release, or the newest one for 0.
select sequence, vintage, week, released_at, inputs
from trends.release
where sequence = case :sequence when 0 then (select max(sequence) from trends.release) else :sequence end;
