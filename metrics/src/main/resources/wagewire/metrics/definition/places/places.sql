-- Rules: those of counts (publishability/rules.tsv); a place is suppressed with the counts of its country or region that are, as they would reveal another part.
with known as (
  select place_week.*,
    coalesce(of_country.reveals_another_part, false) or coalesce(of_region.reveals_another_part, false) as reveals_another_part
  from place_week
  left join cell_week of_country on of_country.week = place_week.week and of_country.role = place_week.role
    and row(of_country.seniority, of_country.country, of_country.region, of_country.work_mode)
      = row('all', place_week.country, 'all', 'all')
  left join cell_week of_region on of_region.week = place_week.week and of_region.role = place_week.role
    and place_week.region <> 'unknown'
    and row(of_region.seniority, of_region.country, of_region.region, of_region.work_mode)
      = row('all', 'all', place_week.region, 'all')
  where place_week.country <> 'unknown'
), judged as (
  select known.*, :verdict(count, postings => round(postings), employers => employers, largest_employer => largest,
    reveals_another_part => reveals_another_part::integer)
  from known
)
insert into incoming_fact (
  metric, period_start, period_end, role, country, region, horizon, value, postings, employers, boards, status, reason)
select
  'place_active', week, week + 6, role, country, region, 'week',
  case when status <> 'suppressed' then active end, round(postings)::integer, employers, boards, status, reason
from judged;
