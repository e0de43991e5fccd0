-- Rules: those of counts (publishability/rules.tsv); a part that would reveal another is suppressed too (methodology §11).
with judged as (
  select cell_week.*, :verdict(count, postings => round(postings), employers => employers, largest_employer => largest,
    reveals_another_part => reveals_another_part::integer)
  from cell_week
)
insert into facts (
  figure_id, metric, period_start, period_end, role, seniority, country, region, work_mode, horizon, vintage,
  value, unit, postings, employers, boards, status, reason, method_version)
select
  trends.figure_id(metric, week + 6, role, seniority, country, region, work_mode, 'all', 'all', 'all', 'all', 'week', :vintage),
  metric, week, week + 6, role, seniority, country, region, work_mode, 'week', :vintage,
  case when status <> 'suppressed' then amount end, 'count',
  round(postings)::integer, employers, boards, status, reason, :method_version
from judged
cross join lateral (values
  ('active', active), ('open_start', open_start), ('open_end', open_end), ('opened', opened), ('closed', closed),
  ('backlog', backlog), ('reposted', reposted), ('lost', lost), ('listings', listings), ('openings', openings),
  ('employers_open', employers), ('boards_observed', boards_observed)) as measured (metric, amount);
