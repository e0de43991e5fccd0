-- Fails when far more of the boards of the newest week are new than in the releases before: at least 20, more than a
--   fifth of all, and more than three times the largest share in which boards were new in any of the last eight
--   releases. Boards are panel units here; fewer than three releases after the first are not compared.
with last as (
  select sequence from metrics.release order by sequence desc limit 1
), now as (
  select count(*) as boards, count(*) filter (where added) as added,
    (array_agg(unit order by unit) filter (where added))[1:3] as named
  from (
    select unit, not exists (
      select from metrics.kept_week known
      where known.unit = unit_week.unit and known.valid_from <= last.sequence) as added
    from metrics.unit_week
    cross join last
    where week = :newest_week) watched
), before as (
  select release.sequence, avg(case when exists (
      select from metrics.kept_week earlier
      where earlier.unit = kept.unit and earlier.valid_from < release.sequence) then 0 else 1 end)::double precision as share
  from last
  join metrics.release on release.sequence > last.sequence - 8
  join metrics.kept_week kept
    on kept.week = release.week and kept.valid_from <= release.sequence
      and coalesce(kept.valid_to > release.sequence, true)
  where release.sequence > (select min(sequence) from metrics.release)
  group by release.sequence
), usual as (
  select count(*) as releases, max(share) as share from before
)
select added as "new", boards, round((100 * share)::numeric, 1) as "percent before", array_to_string(named, ' ') as "such as"
from now
cross join usual
where releases >= 3 and added >= 20 and added > 0.2 * boards and added > 3 * share * boards;
