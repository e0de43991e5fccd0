-- Figures of whole roles, and others with a sentence, that moved by more than their tolerance since their last release
--   (methodology §13).
-- Grain: figure of this release. Universe: figures with status publish or caution in the newest earlier release of
--   their week.
-- Rules: the tolerance is that of the unit, or a quarter of the interval's half-width where that is wider.
insert into trends.erratum (
  figure_id, replaces, vintage, metric, period_end, role, value_released, value_now, status_released, status_now, tolerance, cause)
with replaced as (
  select next_figure.key_hash, next_figure.period_end, next_figure.role, now.number, now.value as value_now,
    now.status as status_now, release.method_version,
    trends.figure_id(key_hash, now.number, release.sequence) as figure_id, before.value, before.ci_low, before.ci_high, before.status,
    before.sentence, row(closed.seniority, closed.country, closed.region, closed.metro, closed.work_mode, closed.employment_type,
      closed.employer) = row('all', 'all', 'all', 'all', 'all', 'all', 'all') as whole
  from next_figure
  join closed_figure closed using (key_hash)
  join trends.release_week on release_week.week = next_figure.closing_week
  join trends.release using (vintage)
  cross join lateral unnest(next_figure.metrics, next_figure.estimates) as now (
    number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
  join lateral unnest(closed.metrics, closed.estimates) as before (
    number, value, ci_low, ci_high, ci_method, postings, employers, boards, effective_n, coverage, status, reason, weeks, then_count, now_count, tracked_employers, sentence)
    using (number)
), last as (
  select method_version, vocabulary from trends.release order by sequence desc limit 1
)
select
  trends.figure_id(key_hash, number, :sequence), figure_id, :vintage, metric, period_end, role, value, value_now, status, status_now,
  allowed.amount,
  case
    when replaced.method_version <> :method_version then 'method'
    when last.vocabulary is distinct from :vocabulary and :vocabulary <> 'mixed' then 'vocabulary'
    when period_end < :newest_week - 15 then 'past'
    else 'revision'
  end
from replaced
join trends.metric_number using (number)
cross join last
cross join lateral (
  select greatest(trends.tolerance(unit, value), coalesce((ci_high - ci_low) / 8, 0)) as amount) as allowed
where status in ('publish', 'caution') and (sentence is not null or whole)
  and (value_now is null or abs(value_now - value) > allowed.amount);
