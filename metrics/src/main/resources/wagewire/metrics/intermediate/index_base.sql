-- The index of a role or group before the weeks that a release states, from the newest previous release.
select week, value, replicates
from index_base
where role = :role and week between greatest(:first_week, :open_week - 21) and :open_week - 7
  and sequence < coalesce(
    (select sequence from release where vintage = :vintage), (select max(sequence) + 1 from release))
order by week desc, sequence desc
limit 1;
