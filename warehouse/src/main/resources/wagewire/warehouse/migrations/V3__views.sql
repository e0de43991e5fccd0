-- Views for people: the newest vintage, one row a cell and week, a column for each metric.

create view trends.postings_weekly as
select
  week, role, seniority, country, region, work_mode,
  max(value) filter (where metric = 'active') as active,
  max(value) filter (where metric = 'open_start') as open_start,
  max(value) filter (where metric = 'open_end') as open_end,
  max(value) filter (where metric = 'opened') as opened,
  max(value) filter (where metric = 'closed') as closed,
  max(value) filter (where metric = 'backlog') as backlog,
  max(value) filter (where metric = 'reposted') as reposted,
  max(value) filter (where metric = 'lost') as lost,
  max(value) filter (where metric = 'listings') as listings,
  max(value) filter (where metric = 'openings') as openings,
  max(value) filter (where metric = 'employers_open') as employers_open,
  max(value) filter (where metric = 'boards_observed') as boards_observed,
  max(value) filter (where metric = 'median_age_days') as median_age_days,
  max(case when metric = 'active' then ci_low end) as ci_low,
  max(case when metric = 'active' then ci_high end) as ci_high,
  max(case when metric = 'active' then ci_method end) as ci_method,
  max(case when metric = 'active' then postings end) as postings,
  max(case when metric = 'active' then employers end) as employers,
  max(case when metric = 'active' then boards end) as boards,
  max(case when metric = 'active' then effective_n end) as effective_n,
  max(case when metric = 'active' then coverage end) as coverage,
  max(case when metric = 'active' then status end) as status,
  max(case when metric = 'active' then reason end) as reason,
  max(case when metric = 'active' then sentence end) as sentence,
  max(case when metric = 'active' then figure_id end) as figure_id,
  max(case when metric = 'active' then vintage end) as vintage
from trends.newest
where metric in ('active', 'open_start', 'open_end', 'opened', 'closed', 'backlog', 'reposted', 'lost', 'listings', 'openings', 'employers_open', 'boards_observed', 'median_age_days') and employer = 'all'
group by week, role, seniority, country, region, work_mode;
comment on view trends.postings_weekly is 'Counts of postings by week and cell.';
comment on column trends.postings_weekly.week is 'Monday of the week the row is for.';
comment on column trends.postings_weekly.role is 'Role id, family id, go-to-market or all.';
comment on column trends.postings_weekly.seniority is 'Seniority id, or all.';
comment on column trends.postings_weekly.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.postings_weekly.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.postings_weekly.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.postings_weekly.active is 'The metric active; null when withheld.';
comment on column trends.postings_weekly.open_start is 'The metric open_start; null when withheld.';
comment on column trends.postings_weekly.open_end is 'The metric open_end; null when withheld.';
comment on column trends.postings_weekly.opened is 'The metric opened; null when withheld.';
comment on column trends.postings_weekly.closed is 'The metric closed; null when withheld.';
comment on column trends.postings_weekly.backlog is 'The metric backlog; null when withheld.';
comment on column trends.postings_weekly.reposted is 'The metric reposted; null when withheld.';
comment on column trends.postings_weekly.lost is 'The metric lost; null when withheld.';
comment on column trends.postings_weekly.listings is 'The metric listings; null when withheld.';
comment on column trends.postings_weekly.openings is 'The metric openings; null when withheld.';
comment on column trends.postings_weekly.employers_open is 'The metric employers_open; null when withheld.';
comment on column trends.postings_weekly.boards_observed is 'The metric boards_observed; null when withheld.';
comment on column trends.postings_weekly.median_age_days is 'The metric median_age_days; null when withheld.';
comment on column trends.postings_weekly.ci_low is 'Lower end of the 95 % interval of active.';
comment on column trends.postings_weekly.ci_high is 'Upper end of the 95 % interval of active.';
comment on column trends.postings_weekly.ci_method is 'How the interval was worked out of active.';
comment on column trends.postings_weekly.postings is 'Postings behind the figure of active.';
comment on column trends.postings_weekly.employers is 'Employers behind the figure of active.';
comment on column trends.postings_weekly.boards is 'Boards behind the figure of active.';
comment on column trends.postings_weekly.effective_n is 'Independent postings that would tell as much of active.';
comment on column trends.postings_weekly.coverage is 'Panel share, or disclosed share for pay of active.';
comment on column trends.postings_weekly.status is 'publish, caution or suppressed of active.';
comment on column trends.postings_weekly.reason is 'Why it is not simply published of active.';
comment on column trends.postings_weekly.sentence is 'What a writer may print of active.';
comment on column trends.postings_weekly.figure_id is 'Id of the figure of active.';
comment on column trends.postings_weekly.vintage is 'Release of the figure of active.';

create view trends.growth as
select
  week, role, seniority, country, region, work_mode, horizon,
  max(value) filter (where metric = 'active_growth_panel') as active_growth_panel,
  max(value) filter (where metric = 'active_growth_naive') as active_growth_naive,
  max(value) filter (where metric = 'opened_growth_panel') as opened_growth_panel,
  max(value) filter (where metric = 'opened_growth_naive') as opened_growth_naive,
  max(value) filter (where metric = 'panel_index') as panel_index,
  max(value) filter (where metric = 'median_board_growth') as median_board_growth,
  max(case when metric = 'active_growth_panel' then ci_low end) as ci_low,
  max(case when metric = 'active_growth_panel' then ci_high end) as ci_high,
  max(case when metric = 'active_growth_panel' then ci_method end) as ci_method,
  max(case when metric = 'active_growth_panel' then postings end) as postings,
  max(case when metric = 'active_growth_panel' then employers end) as employers,
  max(case when metric = 'active_growth_panel' then boards end) as boards,
  max(case when metric = 'active_growth_panel' then effective_n end) as effective_n,
  max(case when metric = 'active_growth_panel' then coverage end) as coverage,
  max(case when metric = 'active_growth_panel' then status end) as status,
  max(case when metric = 'active_growth_panel' then reason end) as reason,
  max(case when metric = 'active_growth_panel' then sentence end) as sentence,
  max(case when metric = 'active_growth_panel' then figure_id end) as figure_id,
  max(case when metric = 'active_growth_panel' then vintage end) as vintage
from trends.newest
where metric in ('active_growth_panel', 'active_growth_naive', 'opened_growth_panel', 'opened_growth_naive', 'panel_index', 'median_board_growth')
group by week, role, seniority, country, region, work_mode, horizon;
comment on view trends.growth is 'Growth by week, cell and horizon; the naive figures mix the market''s growth with that of coverage.';
comment on column trends.growth.week is 'Monday of the week the row is for.';
comment on column trends.growth.role is 'Role id, family id, go-to-market or all.';
comment on column trends.growth.seniority is 'Seniority id, or all.';
comment on column trends.growth.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.growth.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.growth.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.growth.horizon is 'week, four_week or year.';
comment on column trends.growth.active_growth_panel is 'The metric active_growth_panel; null when withheld.';
comment on column trends.growth.active_growth_naive is 'The metric active_growth_naive; null when withheld.';
comment on column trends.growth.opened_growth_panel is 'The metric opened_growth_panel; null when withheld.';
comment on column trends.growth.opened_growth_naive is 'The metric opened_growth_naive; null when withheld.';
comment on column trends.growth.panel_index is 'The metric panel_index; null when withheld.';
comment on column trends.growth.median_board_growth is 'The metric median_board_growth; null when withheld.';
comment on column trends.growth.ci_low is 'Lower end of the 95 % interval of active_growth_panel.';
comment on column trends.growth.ci_high is 'Upper end of the 95 % interval of active_growth_panel.';
comment on column trends.growth.ci_method is 'How the interval was worked out of active_growth_panel.';
comment on column trends.growth.postings is 'Postings behind the figure of active_growth_panel.';
comment on column trends.growth.employers is 'Employers behind the figure of active_growth_panel.';
comment on column trends.growth.boards is 'Boards behind the figure of active_growth_panel.';
comment on column trends.growth.effective_n is 'Independent postings that would tell as much of active_growth_panel.';
comment on column trends.growth.coverage is 'Panel share, or disclosed share for pay of active_growth_panel.';
comment on column trends.growth.status is 'publish, caution or suppressed of active_growth_panel.';
comment on column trends.growth.reason is 'Why it is not simply published of active_growth_panel.';
comment on column trends.growth.sentence is 'What a writer may print of active_growth_panel.';
comment on column trends.growth.figure_id is 'Id of the figure of active_growth_panel.';
comment on column trends.growth.vintage is 'Release of the figure of active_growth_panel.';

create view trends.pay as
select
  week, role, seniority, country, region, work_mode, currency, bool_or(converted) as converted,
  max(value) filter (where metric = 'pay_p10') as pay_p10,
  max(value) filter (where metric = 'pay_p25') as pay_p25,
  max(value) filter (where metric = 'pay_p50') as pay_p50,
  max(value) filter (where metric = 'pay_p75') as pay_p75,
  max(value) filter (where metric = 'pay_p90') as pay_p90,
  max(value) filter (where metric = 'pay_p50_of_min') as pay_p50_of_min,
  max(value) filter (where metric = 'pay_p50_of_max') as pay_p50_of_max,
  max(value) filter (where metric = 'pay_disclosed_share') as pay_disclosed_share,
  max(case when metric = 'pay_p50' then ci_low end) as ci_low,
  max(case when metric = 'pay_p50' then ci_high end) as ci_high,
  max(case when metric = 'pay_p50' then ci_method end) as ci_method,
  max(case when metric = 'pay_p50' then postings end) as postings,
  max(case when metric = 'pay_p50' then employers end) as employers,
  max(case when metric = 'pay_p50' then boards end) as boards,
  max(case when metric = 'pay_p50' then effective_n end) as effective_n,
  max(case when metric = 'pay_p50' then coverage end) as coverage,
  max(case when metric = 'pay_p50' then status end) as status,
  max(case when metric = 'pay_p50' then reason end) as reason,
  max(case when metric = 'pay_p50' then sentence end) as sentence,
  max(case when metric = 'pay_p50' then figure_id end) as figure_id,
  max(case when metric = 'pay_p50' then vintage end) as vintage
from trends.newest
where metric in ('pay_p10', 'pay_p25', 'pay_p50', 'pay_p75', 'pay_p90', 'pay_p50_of_min', 'pay_p50_of_max', 'pay_disclosed_share')
group by week, role, seniority, country, region, work_mode, currency;
comment on view trends.pay is 'Posted base pay of the 13 weeks to the week, a year.';
comment on column trends.pay.week is 'Monday of the week the row is for.';
comment on column trends.pay.role is 'Role id, family id, go-to-market or all.';
comment on column trends.pay.seniority is 'Seniority id, or all.';
comment on column trends.pay.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.pay.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.pay.work_mode is 'remote, hybrid, onsite, unknown, or all.';
comment on column trends.pay.currency is 'ISO 4217 code of the amounts; all for those of all currencies in US dollars and for the disclosed share.';
comment on column trends.pay.converted is 'True for amounts of all currencies in US dollars.';
comment on column trends.pay.pay_p10 is 'The metric pay_p10; null when withheld.';
comment on column trends.pay.pay_p25 is 'The metric pay_p25; null when withheld.';
comment on column trends.pay.pay_p50 is 'The metric pay_p50; null when withheld.';
comment on column trends.pay.pay_p75 is 'The metric pay_p75; null when withheld.';
comment on column trends.pay.pay_p90 is 'The metric pay_p90; null when withheld.';
comment on column trends.pay.pay_p50_of_min is 'The metric pay_p50_of_min; null when withheld.';
comment on column trends.pay.pay_p50_of_max is 'The metric pay_p50_of_max; null when withheld.';
comment on column trends.pay.pay_disclosed_share is 'The metric pay_disclosed_share; null when withheld.';
comment on column trends.pay.ci_low is 'Lower end of the 95 % interval of pay_p50.';
comment on column trends.pay.ci_high is 'Upper end of the 95 % interval of pay_p50.';
comment on column trends.pay.ci_method is 'How the interval was worked out of pay_p50.';
comment on column trends.pay.postings is 'Postings behind the figure of pay_p50.';
comment on column trends.pay.employers is 'Employers behind the figure of pay_p50.';
comment on column trends.pay.boards is 'Boards behind the figure of pay_p50.';
comment on column trends.pay.effective_n is 'Independent postings that would tell as much of pay_p50.';
comment on column trends.pay.coverage is 'Panel share, or disclosed share for pay of pay_p50.';
comment on column trends.pay.status is 'publish, caution or suppressed of pay_p50.';
comment on column trends.pay.reason is 'Why it is not simply published of pay_p50.';
comment on column trends.pay.sentence is 'What a writer may print of pay_p50.';
comment on column trends.pay.figure_id is 'Id of the figure of pay_p50.';
comment on column trends.pay.vintage is 'Release of the figure of pay_p50.';

create view trends.tools as
select
  week, role, tool,
  max(value) filter (where metric = 'tool_share') as tool_share,
  max(case when metric = 'tool_share' then ci_low end) as ci_low,
  max(case when metric = 'tool_share' then ci_high end) as ci_high,
  max(case when metric = 'tool_share' then ci_method end) as ci_method,
  max(case when metric = 'tool_share' then postings end) as postings,
  max(case when metric = 'tool_share' then employers end) as employers,
  max(case when metric = 'tool_share' then boards end) as boards,
  max(case when metric = 'tool_share' then effective_n end) as effective_n,
  max(case when metric = 'tool_share' then coverage end) as coverage,
  max(case when metric = 'tool_share' then status end) as status,
  max(case when metric = 'tool_share' then reason end) as reason,
  max(case when metric = 'tool_share' then sentence end) as sentence,
  max(case when metric = 'tool_share' then figure_id end) as figure_id,
  max(case when metric = 'tool_share' then vintage end) as vintage
from trends.newest
where metric in ('tool_share')
group by week, role, tool;
comment on view trends.tools is 'Share of described postings open in the 4 weeks to the week that name a tool.';
comment on column trends.tools.week is 'Monday of the week the row is for.';
comment on column trends.tools.role is 'Role id, family id, go-to-market or all.';
comment on column trends.tools.tool is 'Tool id.';
comment on column trends.tools.tool_share is 'The metric tool_share; null when withheld.';
comment on column trends.tools.ci_low is 'Lower end of the 95 % interval of tool_share.';
comment on column trends.tools.ci_high is 'Upper end of the 95 % interval of tool_share.';
comment on column trends.tools.ci_method is 'How the interval was worked out of tool_share.';
comment on column trends.tools.postings is 'Postings behind the figure of tool_share.';
comment on column trends.tools.employers is 'Employers behind the figure of tool_share.';
comment on column trends.tools.boards is 'Boards behind the figure of tool_share.';
comment on column trends.tools.effective_n is 'Independent postings that would tell as much of tool_share.';
comment on column trends.tools.coverage is 'Panel share, or disclosed share for pay of tool_share.';
comment on column trends.tools.status is 'publish, caution or suppressed of tool_share.';
comment on column trends.tools.reason is 'Why it is not simply published of tool_share.';
comment on column trends.tools.sentence is 'What a writer may print of tool_share.';
comment on column trends.tools.figure_id is 'Id of the figure of tool_share.';
comment on column trends.tools.vintage is 'Release of the figure of tool_share.';

create view trends.work_modes as
select
  week, role,
  max(value) filter (where metric = 'remote_share') as remote_share,
  max(value) filter (where metric = 'hybrid_share') as hybrid_share,
  max(case when metric = 'remote_share' then ci_low end) as ci_low,
  max(case when metric = 'remote_share' then ci_high end) as ci_high,
  max(case when metric = 'remote_share' then ci_method end) as ci_method,
  max(case when metric = 'remote_share' then postings end) as postings,
  max(case when metric = 'remote_share' then employers end) as employers,
  max(case when metric = 'remote_share' then boards end) as boards,
  max(case when metric = 'remote_share' then effective_n end) as effective_n,
  max(case when metric = 'remote_share' then coverage end) as coverage,
  max(case when metric = 'remote_share' then status end) as status,
  max(case when metric = 'remote_share' then reason end) as reason,
  max(case when metric = 'remote_share' then sentence end) as sentence,
  max(case when metric = 'remote_share' then figure_id end) as figure_id,
  max(case when metric = 'remote_share' then vintage end) as vintage
from trends.newest
where metric in ('remote_share', 'hybrid_share')
group by week, role;
comment on view trends.work_modes is 'Share of postings open in the 4 weeks to the week that are remote or hybrid.';
comment on column trends.work_modes.week is 'Monday of the week the row is for.';
comment on column trends.work_modes.role is 'Role id, family id, go-to-market or all.';
comment on column trends.work_modes.remote_share is 'The metric remote_share; null when withheld.';
comment on column trends.work_modes.hybrid_share is 'The metric hybrid_share; null when withheld.';
comment on column trends.work_modes.ci_low is 'Lower end of the 95 % interval of remote_share.';
comment on column trends.work_modes.ci_high is 'Upper end of the 95 % interval of remote_share.';
comment on column trends.work_modes.ci_method is 'How the interval was worked out of remote_share.';
comment on column trends.work_modes.postings is 'Postings behind the figure of remote_share.';
comment on column trends.work_modes.employers is 'Employers behind the figure of remote_share.';
comment on column trends.work_modes.boards is 'Boards behind the figure of remote_share.';
comment on column trends.work_modes.effective_n is 'Independent postings that would tell as much of remote_share.';
comment on column trends.work_modes.coverage is 'Panel share, or disclosed share for pay of remote_share.';
comment on column trends.work_modes.status is 'publish, caution or suppressed of remote_share.';
comment on column trends.work_modes.reason is 'Why it is not simply published of remote_share.';
comment on column trends.work_modes.sentence is 'What a writer may print of remote_share.';
comment on column trends.work_modes.figure_id is 'Id of the figure of remote_share.';
comment on column trends.work_modes.vintage is 'Release of the figure of remote_share.';

create view trends.employers as
select
  week, role, employer,
  max(value) filter (where metric = 'employer_active') as employer_active,
  max(value) filter (where metric = 'employer_opened') as employer_opened,
  max(case when metric = 'employer_active' then ci_low end) as ci_low,
  max(case when metric = 'employer_active' then ci_high end) as ci_high,
  max(case when metric = 'employer_active' then ci_method end) as ci_method,
  max(case when metric = 'employer_active' then postings end) as postings,
  max(case when metric = 'employer_active' then employers end) as employers,
  max(case when metric = 'employer_active' then boards end) as boards,
  max(case when metric = 'employer_active' then effective_n end) as effective_n,
  max(case when metric = 'employer_active' then coverage end) as coverage,
  max(case when metric = 'employer_active' then status end) as status,
  max(case when metric = 'employer_active' then reason end) as reason,
  max(case when metric = 'employer_active' then sentence end) as sentence,
  max(case when metric = 'employer_active' then figure_id end) as figure_id,
  max(case when metric = 'employer_active' then vintage end) as vintage
from trends.newest
where metric in ('employer_active', 'employer_opened')
group by week, role, employer;
comment on view trends.employers is 'Postings by employer.';
comment on column trends.employers.week is 'Monday of the week the row is for.';
comment on column trends.employers.role is 'Role id, family id, go-to-market or all.';
comment on column trends.employers.employer is 'Employer id.';
comment on column trends.employers.employer_active is 'The metric employer_active; null when withheld.';
comment on column trends.employers.employer_opened is 'The metric employer_opened; null when withheld.';
comment on column trends.employers.ci_low is 'Lower end of the 95 % interval of employer_active.';
comment on column trends.employers.ci_high is 'Upper end of the 95 % interval of employer_active.';
comment on column trends.employers.ci_method is 'How the interval was worked out of employer_active.';
comment on column trends.employers.postings is 'Postings behind the figure of employer_active.';
comment on column trends.employers.employers is 'Employers behind the figure of employer_active.';
comment on column trends.employers.boards is 'Boards behind the figure of employer_active.';
comment on column trends.employers.effective_n is 'Independent postings that would tell as much of employer_active.';
comment on column trends.employers.coverage is 'Panel share, or disclosed share for pay of employer_active.';
comment on column trends.employers.status is 'publish, caution or suppressed of employer_active.';
comment on column trends.employers.reason is 'Why it is not simply published of employer_active.';
comment on column trends.employers.sentence is 'What a writer may print of employer_active.';
comment on column trends.employers.figure_id is 'Id of the figure of employer_active.';
comment on column trends.employers.vintage is 'Release of the figure of employer_active.';

create view trends.places as
select
  week, role, country, region,
  max(value) filter (where metric = 'place_active') as place_active,
  max(case when metric = 'place_active' then ci_low end) as ci_low,
  max(case when metric = 'place_active' then ci_high end) as ci_high,
  max(case when metric = 'place_active' then ci_method end) as ci_method,
  max(case when metric = 'place_active' then postings end) as postings,
  max(case when metric = 'place_active' then employers end) as employers,
  max(case when metric = 'place_active' then boards end) as boards,
  max(case when metric = 'place_active' then effective_n end) as effective_n,
  max(case when metric = 'place_active' then coverage end) as coverage,
  max(case when metric = 'place_active' then status end) as status,
  max(case when metric = 'place_active' then reason end) as reason,
  max(case when metric = 'place_active' then sentence end) as sentence,
  max(case when metric = 'place_active' then figure_id end) as figure_id,
  max(case when metric = 'place_active' then vintage end) as vintage
from trends.newest
where metric in ('place_active')
group by week, role, country, region;
comment on view trends.places is 'Postings by place; a posting in k places counts 1/k in each.';
comment on column trends.places.week is 'Monday of the week the row is for.';
comment on column trends.places.role is 'Role id, family id, go-to-market or all.';
comment on column trends.places.country is 'ISO 3166-1, unknown, or all.';
comment on column trends.places.region is 'ISO 3166-2, unknown, or all.';
comment on column trends.places.place_active is 'The metric place_active; null when withheld.';
comment on column trends.places.ci_low is 'Lower end of the 95 % interval of place_active.';
comment on column trends.places.ci_high is 'Upper end of the 95 % interval of place_active.';
comment on column trends.places.ci_method is 'How the interval was worked out of place_active.';
comment on column trends.places.postings is 'Postings behind the figure of place_active.';
comment on column trends.places.employers is 'Employers behind the figure of place_active.';
comment on column trends.places.boards is 'Boards behind the figure of place_active.';
comment on column trends.places.effective_n is 'Independent postings that would tell as much of place_active.';
comment on column trends.places.coverage is 'Panel share, or disclosed share for pay of place_active.';
comment on column trends.places.status is 'publish, caution or suppressed of place_active.';
comment on column trends.places.reason is 'Why it is not simply published of place_active.';
comment on column trends.places.sentence is 'What a writer may print of place_active.';
comment on column trends.places.figure_id is 'Id of the figure of place_active.';
comment on column trends.places.vintage is 'Release of the figure of place_active.';

create view trends.titles as
select
  week, role, title,
  max(value) filter (where metric = 'title_active') as title_active,
  max(case when metric = 'title_active' then ci_low end) as ci_low,
  max(case when metric = 'title_active' then ci_high end) as ci_high,
  max(case when metric = 'title_active' then ci_method end) as ci_method,
  max(case when metric = 'title_active' then postings end) as postings,
  max(case when metric = 'title_active' then employers end) as employers,
  max(case when metric = 'title_active' then boards end) as boards,
  max(case when metric = 'title_active' then effective_n end) as effective_n,
  max(case when metric = 'title_active' then coverage end) as coverage,
  max(case when metric = 'title_active' then status end) as status,
  max(case when metric = 'title_active' then reason end) as reason,
  max(case when metric = 'title_active' then sentence end) as sentence,
  max(case when metric = 'title_active' then figure_id end) as figure_id,
  max(case when metric = 'title_active' then vintage end) as vintage
from trends.newest
where metric in ('title_active')
group by week, role, title;
comment on view trends.titles is 'Postings by title.';
comment on column trends.titles.week is 'Monday of the week the row is for.';
comment on column trends.titles.role is 'Role id, family id, go-to-market or all.';
comment on column trends.titles.title is 'Title without noise.';
comment on column trends.titles.title_active is 'The metric title_active; null when withheld.';
comment on column trends.titles.ci_low is 'Lower end of the 95 % interval of title_active.';
comment on column trends.titles.ci_high is 'Upper end of the 95 % interval of title_active.';
comment on column trends.titles.ci_method is 'How the interval was worked out of title_active.';
comment on column trends.titles.postings is 'Postings behind the figure of title_active.';
comment on column trends.titles.employers is 'Employers behind the figure of title_active.';
comment on column trends.titles.boards is 'Boards behind the figure of title_active.';
comment on column trends.titles.effective_n is 'Independent postings that would tell as much of title_active.';
comment on column trends.titles.coverage is 'Panel share, or disclosed share for pay of title_active.';
comment on column trends.titles.status is 'publish, caution or suppressed of title_active.';
comment on column trends.titles.reason is 'Why it is not simply published of title_active.';
comment on column trends.titles.sentence is 'What a writer may print of title_active.';
comment on column trends.titles.figure_id is 'Id of the figure of title_active.';
comment on column trends.titles.vintage is 'Release of the figure of title_active.';
