-- Figures of whole roles, and others with a sentence, that moved by more than their tolerance since their last release
--   (methodology §13).
-- Grain: figure of this release. Universe: figures with status publish or caution in the newest earlier release of
--   their week.
-- Rules: the tolerance is that of the unit, or a quarter of the interval's half-width where that is wider.
insert into trends.erratum (
  figure_id, replaces, vintage, metric, period_end, role, value_released, value_now, status_released, status_now, tolerance, cause)
with now as materialized (
  select * from trends.facts where vintage = :vintage
), tolerance (unit, absolute, relative) as (values
  ('percent', 1.0, 0.0),
  ('points', 0.5, 0.0),
  ('share', 0.005, 0.0),
  ('index', 1.0, 0.0),
  ('days', 1.0, 0.0),
  ('count', 1.0, 0.02),
  ('currency', 0.0, 0.01)
), last as (
  select method_version, vocabulary from trends.release order by sequence desc limit 1
)
select now.figure_id, before.figure_id, now.vintage, now.metric, now.period_end, now.role, before.value, now.value, before.status,
  now.status, allowed.amount,
  case
    when before.method_version <> now.method_version then 'method'
    when last.vocabulary is distinct from :vocabulary and :vocabulary <> 'mixed' then 'vocabulary'
    when now.period_end < :newest_week - 15 then 'past'
    else 'revision'
  end
from now
join trends.release_week on release_week.week = date_trunc('week', now.period_end)::date
join trends.facts before on before.figure_id = trends.figure_id(
  now.metric, now.period_end, now.role, now.seniority, now.country, now.region, now.work_mode, now.tool, now.title,
  now.employer, now.currency, now.horizon, release_week.vintage)
join tolerance on tolerance.unit = before.unit
cross join last
cross join lateral (
  select greatest(absolute, relative * abs(before.value), coalesce((before.ci_high - before.ci_low) / 8, 0)) as amount) as allowed
where before.status in ('publish', 'caution')
  and (before.sentence is not null
    or row(before.seniority, before.country, before.region, before.work_mode, before.title, before.employer)
      = row('all', 'all', 'all', 'all', 'all', 'all'))
  and (now.value is null or abs(now.value - before.value) > allowed.amount);
