-- Rules: those of counts (publishability/rules.tsv); a place is suppressed with the counts of its country or region that are, as they would reveal another part.
with employer_cell as (
  select week, member_of as role, country, region, employer, sum(active) as active, sum(postings) as postings,
    count(distinct unit) as boards
  from unit_count
  join role_member using (role)
  where week between :from_week and :newest_week and country <> 'unknown' and postings > 0
  group by week, member_of, country, region, employer
), cell as (
  select week, role, country, region, sum(active) as active, sum(postings) as postings, count(*) as employers,
    sum(boards) as boards, max(postings) / sum(postings) as largest
  from employer_cell
  group by week, role, country, region
  having sum(postings) >= 2.5
), known as (
  select cell.*, coalesce(of_country.reveals_another_part, false) or coalesce(of_region.reveals_another_part, false) as reveals_another_part
  from cell
  left join cell_week of_country on of_country.week = cell.week and of_country.role = cell.role
    and row(of_country.seniority, of_country.country, of_country.region, of_country.work_mode)
      = row('all', cell.country, 'all', 'all')
  left join cell_week of_region on of_region.week = cell.week and of_region.role = cell.role and cell.region <> 'unknown'
    and row(of_region.seniority, of_region.country, of_region.region, of_region.work_mode)
      = row('all', 'all', cell.region, 'all')
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
