-- The frame that growth is weighted to: the one recorded last before a release, or before the next one where the name is no
-- release's. Grain: employer and panel unit, with the postings of the unit's boards.
select employer, unit, sum(postings) as postings
from trends.frame_board
where recorded_at = (
  select max(recorded_at)
  from trends.frame_board
  where valid_from <= coalesce(
    (select sequence from trends.release where vintage = :vintage),
    (select coalesce(max(sequence), 0) + 1 from trends.release)))
group by employer, unit
order by employer collate "C", unit collate "C";
