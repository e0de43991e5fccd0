-- Releases up to one.
select vintage, sequence, week, released_at, method_version, inputs, simulated, vocabulary, first_week, from_week
from trends.release
where sequence <= :sequence
order by sequence;
