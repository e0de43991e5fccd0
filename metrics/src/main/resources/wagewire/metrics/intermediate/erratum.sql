-- Figures of whole roles, and others with a sentence, that moved by more than their tolerance since their last release
--   (methodology §13).
-- Grain: figure of an earlier release. Universe: figures with status publish or caution in the newest earlier release of
--   their week. One that is gone is too small now, unless its kind is of the newest week only: then the release has none of
--   its metric, week and dimensions.
-- Rules: the tolerance is that of the unit, or a quarter of the interval's half-width where that is wider.
insert into metrics.erratum (
  figure_id, replaces, vintage, metric, period_end, role, value_released, value_now, status_released, status_now, tolerance, cause)
with stated as (
  select distinct closing_week, horizon, number, row(seniority = 'all', country = 'all', region = 'all', metro = 'all', work_mode = 'all',
    employment_type = 'all', tool = 'all', employer = 'all', currency = 'all') as split
  from next_figure
  cross join lateral unnest(metrics) as number
), replaced as (
  select closed.key_hash, closed.period_end, closed.role, before.number, now.value as value_now,
    coalesce(now.status, 'suppressed') as status_now, release.method_version,
    metrics.figure_id(closed.key_hash, before.number, release.sequence) as figure_id, before.value, before.ci_low, before.ci_high, before.status,
    before.sentence, row(closed.seniority, closed.country, closed.region, closed.metro, closed.work_mode, closed.employment_type,
      closed.employer) = row('all', 'all', 'all', 'all', 'all', 'all', 'all') as whole
  from closed_figure closed
  join metrics.release_week on release_week.week = closed.closing_week
  join metrics.release using (vintage)
  cross join lateral unnest(closed.metrics, closed.estimates) as before (
    number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
  left join next_figure using (key_hash)
  left join lateral (
    select * from unnest(next_figure.metrics, next_figure.estimates) as one (
      number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
    where one.number = before.number) as now on true
  where now.number is not null or exists (
    select from stated
    where stated.closing_week = closed.closing_week and stated.horizon = closed.horizon and stated.number = before.number
      and stated.split = row(closed.seniority = 'all', closed.country = 'all', closed.region = 'all', closed.metro = 'all',
        closed.work_mode = 'all', closed.employment_type = 'all', closed.tool = 'all', closed.employer = 'all', closed.currency = 'all'))
), last as (
  select method_version, vocabulary from metrics.release order by sequence desc limit 1
)
select
  metrics.figure_id(key_hash, number, :sequence), figure_id, :vintage, metric, period_end, role, value, value_now, status, status_now,
  allowed.amount,
  case
    when replaced.method_version <> :method_version then 'method'
    when last.vocabulary is distinct from :vocabulary and :vocabulary <> 'mixed' then 'vocabulary'
    when period_end < :newest_week - 15 then 'past'
    else 'revision'
  end
from replaced
join metrics.metric_number using (number)
cross join last
cross join lateral (
  select greatest(metrics.tolerance(unit, value), coalesce((ci_high - ci_low) / 8, 0)) as amount) as allowed
where status in ('publish', 'caution') and (sentence is not null or whole)
  and (value_now is null or abs(value_now - value) > allowed.amount);
