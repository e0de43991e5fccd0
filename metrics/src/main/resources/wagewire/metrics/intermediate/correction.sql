-- Printed figures that are not any more as they were last stated (methodology §13).
-- Grain: citation and release. Universe: operations.citation.
-- Rules: what was last stated is the newest correction, else what was printed. A figure is corrected when its value lies outside
--   the interval last stated (without one: moved by more than the tolerance of its unit), when it is not shown any more or is
--   shown again, when its cell is gone from figures that are restated, or when its week has no release any more. Figures of
--   later periods are others; one that no release restates stays as it is.
insert into operations.correction (
  citation_id, vintage, week, found_at, figure_id, status, value, ci_low, ci_high, reason, cause)
with stated as (
  select citation.*, coalesce(last.status, 'publish') as last_status,
    case when last.correction_id is null then citation.value else last.value end as last_value,
    case when last.correction_id is null then citation.ci_low else last.ci_low end as last_low,
    case when last.correction_id is null then citation.ci_high else last.ci_high end as last_high
  from operations.citation
  left join lateral (
    select * from operations.correction
    where correction.citation_id = citation.citation_id
    order by correction_id desc limit 1) as last on true
), found as (
  select stated.*, now.figure_id as figure_now, now.value as value_now, now.ci_low as low_now, now.ci_high as high_now,
    now.reason as reason_now, printed.vocabulary as vocabulary_printed, printed.vintage as printed_vintage,
    case
      when release_week.week is null then 'withdrawn'
      when now.figure_id is not null then now.status
      when exists (
        select from metrics.newest other
        where other.metric = stated.metric and other.period_end = stated.period_end and other.horizon = stated.horizon
          and (other.role = 'all') = (stated.role = 'all') and (other.seniority = 'all') = (stated.seniority = 'all')
          and (other.country = 'all') = (stated.country = 'all') and (other.region = 'all') = (stated.region = 'all')
          and (other.work_mode = 'all') = (stated.work_mode = 'all') and (other.tool = 'all') = (stated.tool = 'all')
          and (other.employer = 'all') = (stated.employer = 'all')
          and (other.currency = 'all') = (stated.currency = 'all') and (other.metro = 'all') = (stated.metro = 'all')
          and (other.employment_type = 'all') = (stated.employment_type = 'all')) then 'gone'
    end as status_now,
    coalesce(now.method_version, :method_version) as method_now
  from stated
  left join metrics.release_week on release_week.week = date_trunc('week', period_end)::date
  left join metrics.release printed on printed.vintage = stated.vintage
  left join lateral (
    select * from metrics.newest
    where newest.metric = stated.metric and newest.role = stated.role and newest.period_end = stated.period_end
      and cell_hash = metrics.figure_cell(
        stated.role, stated.seniority, stated.country, stated.region, stated.metro, stated.work_mode, stated.employment_type,
        stated.tool, stated.employer, stated.currency, stated.horizon)
    offset 0) as now on true
)
select
  citation_id, :vintage, :newest_week, (select released_at from metrics.release where vintage = :vintage), figure_now, status_now,
  value_now, low_now, high_now, reason_now,
  case
    when status_now = 'withdrawn' then 'withdrawn'
    when method_version <> method_now then 'method'
    when printed_vintage is not null and vocabulary_printed is distinct from :vocabulary and :vocabulary <> 'mixed' then 'vocabulary'
    when period_end < :newest_week - 15 then 'past'
    else 'revision'
  end
from found
where case
    when status_now is null then false
    when status_now in ('withdrawn', 'gone') then last_status <> status_now
    when value_now is null then last_value is not null
    when last_value is null then true
    when last_low is null or last_high is null then abs(value_now - last_value) > metrics.tolerance(unit, last_value)
    else value_now < last_low or value_now > last_high
  end
order by citation_id;
