-- Weeks in which the boards observed, or the way they are read, changed much from the week before (methodology §11).
-- Grain: release, week, kind, role or group. Universe: unit_count at panel units that were observed in the week: the
--   sums of role_week without those that were not.
-- Rules: a kind below. threshold: least share of the role's postings; least: least number of postings; caution: true when
--   changes whose base period holds such a week get caution. A platform is lost when four fifths of its boards, of 5
--   or more, are not observed in the next week. The record's first week is no break. Boards that are gone are
--   observed. Rows of a failed release are removed first. Weeks before the first in which anything changed since the
--   previous release have the breaks that they had.
delete from metrics.coverage_break where vintage not in (select vintage from metrics.release);

create temporary table unchanged_before on commit drop as
with changed (week) as (
  select from_week from changed_unit
  union all
  select from_week from due_week
  union all
  -- What an unwatched unit showed before its first watched week counts otherwise from then on.
  select min(unit_count.week)
  from changed_unit
  join unit_count using (unit)
  where not exists (
    select from metrics.kept_week kept
    where kept.unit = changed_unit.unit and valid_from <= (select max(sequence) from metrics.release))
)
select greatest(:first_week, case when exists (select from metrics.release) then min(week) else '-infinity' end) as week
from changed;

create temporary table observed on commit drop as
select unit, week, gone, split_part(unit, ':', 1) as platform,
  lag(week) over lineage is not distinct from week - 7 as before,
  lead(week) over lineage is not distinct from week + 7 as next
from unit_week
where week between greatest(:first_week, (select week - 7 from unchanged_before)) and :newest_week
window lineage as (partition by unit order by week);

analyze observed;

-- Weeks of panel units that were not observed in the week before or in the next one.
create temporary table edge on commit drop as
with lost_platform as (
  select platform, week
  from observed
  where not gone and week < :newest_week
  group by platform, week
  having count(*) >= 5 and count(*) filter (where not next) >= 0.8 * count(*)
)
select unit, week, platform, before, next, lost_platform.week is not null as platform_lost
from observed
left join lost_platform using (platform, week)
where not before and week > :first_week or not next and week < :newest_week;

analyze edge;

-- Unobserved weeks of panel units that may still hold postings.
create temporary table unwatched on commit drop as
select unit, monday::date as week
from (select distinct unit from metrics.board_unit) as lineage
cross join unchanged_before
cross join lateral (
  select min(week) as week from unit_week where unit_week.unit = lineage.unit and week >= :first_week) as watched
cross join lateral generate_series(
  greatest(coalesce(watched.week, :first_week), unchanged_before.week - 7), :newest_week, interval '7 days') as monday
where not exists (select from observed where observed.unit = lineage.unit and observed.week = monday::date);

analyze unwatched;

insert into metrics.coverage_break (vintage, week, kind, role, size, caution, note)
select :vintage, week, kind, role, size, caution, note
from metrics.coverage_break
where vintage = (select vintage from metrics.release order by sequence desc limit 1)
  and kind in ('joined', 'left', 'platform') and week >= :first_week and week < (select week from unchanged_before);

insert into metrics.coverage_break (vintage, week, kind, role, size, caution, note)
with rule (kind, threshold, least, caution, note) as (values
  ('joined', 0.1, 10, true, '%s %% of the postings are at boards that were not watched in the week before'),
  ('left', 0.1, 10, true, 'boards that held %s %% of the postings in the week before are not watched'),
  ('platform', 0.05, 10, true, 'most boards of %2$s, which held %1$s %% of the postings in the week before, are not watched'),
  ('vocabulary', 0, 0, false, 'release %2$s read the listings with another vocabulary, which moves figures told before'),
  ('method', 0, 0, false, 'release %2$s has other formulas, and all weeks were stated again')
), edge_role as materialized (
  select week, role, platform, before, next, platform_lost, sum(postings) as postings
  from edge
  join unit_count using (unit, week)
  where postings > 0
  group by week, role, platform, before, next, platform_lost
), unwatched_role as (
  select week, role, sum(postings) as postings
  from unwatched
  join unit_count using (unit, week)
  group by week, role
), week_role as (
  select week, role, role_week.postings - coalesce(unwatched_role.postings, 0) as watched, edges.*
  from role_week
  left join unwatched_role using (week, role)
  cross join lateral (
    select sum(postings) filter (where not before) as joined,
      sum(postings) filter (where not next) as leaving,
      sum(postings) filter (where not next and platform_lost) as at_lost_platforms
    from edge_role
    where edge_role.week = role_week.week and edge_role.role = role_week.role) as edges
  where week between greatest(:first_week, (select week - 7 from unchanged_before)) and :newest_week
), week_sum as (
  select week, member_of as role, sum(watched) as watched, sum(joined) as joined, sum(leaving) as leaving,
    sum(at_lost_platforms) as at_lost_platforms
  from week_role
  join role_member using (role)
  group by week, member_of
), lost_name as (
  select week, member_of as role, string_agg(distinct platform, ', ') as platforms
  from edge_role
  join role_member using (role)
  where not next and platform_lost
  group by week, member_of
), version as (
  select sequence, vintage, week, method_version, vocabulary from metrics.release
  union all
  select coalesce(max(sequence), 0) + 1, :vintage, :newest_week, :method_version, :vocabulary from metrics.release
), renewed as (
  select vintage, sequence, week,
    method_version <> lag(method_version) over (order by sequence) as other_method,
    vocabulary <> lag(vocabulary) over (order by sequence) as other_vocabulary
  from version
), found (week, kind, role, size, postings, detail) as (
  select week, 'joined', role, joined / nullif(watched, 0), joined, null
  from week_sum
  where week > :first_week and week >= (select week from unchanged_before)
  union all
  select week + 7, 'left', role, leaving / nullif(watched, 0), leaving, null
  from week_sum
  where week < :newest_week
  union all
  select week + 7, 'platform', role, at_lost_platforms / nullif(watched, 0), at_lost_platforms, platforms
  from week_sum
  join lost_name using (week, role)
  union all
  (select distinct on (week, kind, role) week, kind, role, null::float8, null::float8, vintage
  from renewed
  cross join lateral (values ('vocabulary', other_vocabulary), ('method', other_method)) as changed (kind, so)
  cross join (select distinct member_of as role from role_member) as every_role
  where so
  order by week, kind, role, sequence desc)
)
select :vintage, week, kind, role, size, caution,
  format(note, round((100 * size)::numeric), detail)
from found
join rule using (kind)
where size is null and detail is not null or size >= threshold and postings >= least;
