-- Metrics: active, open_start, open_end, opened, closed, backlog, reposted, lost, listings, openings, employers_open,
--   boards_observed.
-- Grain: week and cell: role x one of (seniority, country, region, work mode), and role x seniority x country.
-- Unit: count. Universe: cell_week.
-- Rules: fewer than 10 postings or 3 employers are suppressed, fewer
--   than 30 or 8 or more than 40 % at one employer are caution, more than 70 % suppressed; so is a part that would tell
--   another (methodology §11).
with judged as (
  select cell_week.*,
    case
      when postings < 9.5 or employers < 3 or largest > 0.7 or withheld then 'suppressed'
      when postings < 29.5 or employers < 8 or largest > 0.4 then 'caution'
      else 'publish'
    end as status,
    case
      when postings < 9.5 then 'few_postings'
      when employers < 3 then 'few_employers'
      when largest > 0.7 then 'dominated'
      when withheld then 'subtraction'
      when postings < 29.5 then 'few_postings'
      when employers < 8 then 'few_employers'
      when largest > 0.4 then 'dominated'
    end as reason
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
