-- Ten questions to the warehouse. Each statement ends with a semicolon and runs by itself:
--   ./wagewire sql "select …"

-- 1. Open postings of the marketing-ops roles, week by week, with how many opened and closed.
select week, role, active, opened, closed, employers, status
from trends.postings_weekly
where role in ('marketing-operations', 'marketing-automation', 'marketing-technology', 'campaign-operations')
  and seniority = 'all' and country = 'all' and region = 'all'
  and metro = 'all' and work_mode = 'all' and employment_type = 'all'
order by week, role;

-- 2. Growth over a year in the newest week: growth at employers tracked in both periods beside that of all boards, and why one
-- is not shown.
select role, active_growth, ci_low, ci_high, then_count, now_count, tracked_employers, active_growth_naive, postings, employers, status, reason
from trends.growth
where week = (select max(week) from metrics.release_week) and horizon = 'year'
  and seniority = 'all' and country = 'all' and region = 'all'
order by active_growth desc nulls last, role;

-- 3. Median posted pay in the United States by role and seniority.
select role, seniority, pay_p25, pay_p50, pay_p75, ci_low, ci_high, postings, employers, status
from trends.pay
where week = (select max(week) from metrics.release_week) and currency = 'USD'
  and country = 'US' and metro = 'all' and pay_p50 is not null
order by role, pay_p50;

-- 4. The tools that postings of marketing operations name most.
select tool, round(100 * tool_share::numeric, 1) as percent, round(100 * ci_low::numeric, 1) as low,
  round(100 * ci_high::numeric, 1) as high, postings, employers
from trends.tools
where week = (select max(week) from metrics.release_week) and role = 'marketing-operations' and status <> 'suppressed'
order by tool_share desc, tool
limit 15;

-- 5. Behind the figures: open postings of the family with their tools, the newest first.
select posting.opened_on, posting.employer_name, posting.title, posting.seniority, posting.country,
  posting.annual_usd_mid, string_agg(posting_tool.tool, ' ' order by posting_tool.tool) as tools
from postings.posting
join metrics.board_unit using (board)
left join postings.posting_tool using (posting_id)
where posting.family = 'marketing-ops' and posting.closed_on is null
  and not posting.agency and board_unit.counted and (board_unit.kind = 'own' or posting.employer <> posting.board)
group by posting.posting_id
order by posting.opened_on desc, posting.posting_id
limit 50;

-- 6. Titles that are not understood: without a role, or without a level; the vocabulary grows from the most frequent ones.
select title_key as title, count(*) as postings, count(distinct employer) as employers,
  count(*) filter (where role = 'other') as without_role, count(*) filter (where seniority = 'unknown') as without_level,
  min(title) as example
from postings.posting
where role = 'other' or seniority = 'unknown'
group by title_key
order by postings desc, employers desc, title
limit 50;

-- 7. In which languages open listings are, and for how many no role was found: far more than in English means titles that are not read.
select coalesce(language, 'not known') as language, count(*) as listings,
  round(100.0 * count(*) filter (where role = 'other') / count(*), 1) as percent_without_role
from postings.listing
where closed_on is null
group by language
order by listings desc, language;

-- 8. Posted pay of go-to-market roles by metropolitan area, of postings that state it in US dollars.
select name as metro, pay_p25, pay_p50, pay_p75, ci_low, ci_high, postings, employers, status
from trends.pay
join postings.metro using (metro)
where week = (select max(week) from metrics.release_week) and role = 'go-to-market' and currency = 'USD' and pay_p50 is not null
order by pay_p50 desc, metro;

-- 9. Growth of posted pay over a year at constant mix of jobs and employers, by role.
select role, pay_index_growth
from trends.pay
where week = (select max(week) from metrics.release_week)
  and seniority = 'all' and country = 'all' and metro = 'all' and currency = 'all'
order by pay_index_growth desc nulls last, role;

-- 10. Where the work is: shares of open postings that are remote or hybrid, by role, with the interval and status of the remote share
-- and how it changed over a year.
select role, round(100 * remote_share::numeric, 1) as remote_percent, round(100 * ci_low::numeric, 1) as low,
  round(100 * ci_high::numeric, 1) as high, round(100 * hybrid_share::numeric, 1) as hybrid_percent,
  remote_share_change as change_in_points, postings, employers, status, reason
from trends.work_modes
where week = (select max(week) from metrics.release_week)
order by remote_share desc nulls last, role;
