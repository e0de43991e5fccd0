-- The weeks of all employers' own panel units that growth may compare (methodology §6), whatever they post: as the release
-- kept them, or as the next one has them where the name is no release's. rests: of units read in turns.
with state as (
  select coalesce(
    (select sequence from trends.release where vintage = :vintage),
    (select coalesce(max(sequence), 0) + 1 from trends.release)) as sequence
)
select unit, week, rests_on is not null as rests
from trends.kept_week
cross join state
where own and not selected and valid_from <= state.sequence and coalesce(valid_to > state.sequence, true)
  and week between :first_week and :newest_week;
